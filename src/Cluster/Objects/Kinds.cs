using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Objects;

/// <summary>Kinds that rules about sets look for.</summary>
internal static class Kinds
{
    /// <summary>Service.</summary>
    public static readonly ObjectKind Service = new("Service", "");

    /// <summary>Ingress.</summary>
    public static readonly ObjectKind Ingress = new("Ingress", "networking.k8s.io", "extensions");
}
