namespace KubeGuard.Kubernetes.Network;

/// <summary>The kinds of objects that open workloads to other pods and to the outside.</summary>
internal static class NetworkKinds
{
    /// <summary>Service.</summary>
    public static readonly ObjectKind Service = new("Service", "");

    /// <summary>Ingress, in its present group and the one before.</summary>
    public static readonly ObjectKind Ingress = new("Ingress", "networking.k8s.io", "extensions");

    /// <summary>Gateway, of the Gateway API.</summary>
    public static readonly ObjectKind Gateway = new("Gateway", "gateway.networking.k8s.io");
}
