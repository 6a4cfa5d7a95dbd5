namespace KubeGuard.Cluster.Network.Reports;

/// <summary>The kinds of peers in a report.</summary>
internal enum ReportedPeerKind
{
    /// <summary>A workload of the set.</summary>
    Workload,

    /// <summary>Addresses outside of the cluster.</summary>
    Addresses,

    /// <summary>The ingress controller, which no manifest shows.</summary>
    IngressController,

    /// <summary>Pods that no manifest shows, whatever they are.</summary>
    WholeCluster,

    /// <summary>Pods that no manifest shows, with the labels that a rule asks for.</summary>
    OtherPods,
}
