namespace KubeGuard.Kubernetes.Network;

/// <summary>The side of a connection that a rule of a policy is about.</summary>
internal enum PolicyDirection
{
    /// <summary>Connections to the selected pods.</summary>
    Ingress,

    /// <summary>Connections from the selected pods.</summary>
    Egress,
}
