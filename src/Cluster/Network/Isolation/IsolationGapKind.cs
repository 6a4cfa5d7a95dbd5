namespace KubeGuard.Cluster.Network.Isolation;

/// <summary>The way in which something is open.</summary>
internal enum IsolationGapKind
{
    /// <summary>Everything may connect to a workload.</summary>
    Ingress,

    /// <summary>A workload may connect to everything.</summary>
    Egress,

    /// <summary>Everything may connect to pods that are added to a namespace later.</summary>
    LaterIngress,

    /// <summary>Pods that are added to a namespace later may connect to everything.</summary>
    LaterEgress,

    /// <summary>Policies that are for a workload have no reliable effect, since it is in the network of its node.</summary>
    HostNetwork,

    /// <summary>A policy leaves pods without DNS.</summary>
    Dns,

    /// <summary>A policy lets everyone connect to a sensitive port.</summary>
    World,
}
