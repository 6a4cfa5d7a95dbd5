namespace KubeGuard.Cluster.Network.Generated;

/// <summary>The kinds of policies that can be generated.</summary>
internal enum PolicyFormat
{
    /// <summary>NetworkPolicies of Kubernetes, which every network plugin enforces.</summary>
    Kubernetes,

    /// <summary>NetworkPolicies of Calico.</summary>
    Calico,
}
