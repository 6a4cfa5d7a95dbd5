namespace KubeGuard.Kubernetes.Network;

/// <summary>The kinds of policies that administrators write for the whole cluster.</summary>
internal enum ClusterPolicyKind
{
    /// <summary>AdminNetworkPolicy, before all other policies.</summary>
    Admin,

    /// <summary>BaselineAdminNetworkPolicy, for pods that no NetworkPolicy isolates.</summary>
    Baseline,

    /// <summary>ClusterNetworkPolicy, the successor of both, which says its tier itself.</summary>
    Cluster,
}
