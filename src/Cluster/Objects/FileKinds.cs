using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Objects;

/// <summary>The kinds that programs read from files or requests; nobody applies objects of them.</summary>
internal static class FileKinds
{
    private static readonly string[] _groups =
        ["admission.k8s.io", "apidiscovery.k8s.io", "audit.k8s.io", "client.authentication.k8s.io", "imagepolicy.k8s.io", "kind.x-k8s.io", "kubeadm.k8s.io", "kubeguard", "minikube.k8s.io"];

    private static readonly string[] _kinds = ["Config", "List"];

    /// <summary>Determines whether a type is such a kind.</summary>
    public static bool Include(GroupVersionKind type) =>
        type.Group.EndsWith(".config.k8s.io", StringComparison.Ordinal) || _groups.Contains(type.Group) || (type.Group.Length == 0 && _kinds.Contains(type.Kind));
}
