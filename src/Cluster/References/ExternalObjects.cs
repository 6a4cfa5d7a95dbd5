using KubeGuard.Rules;

namespace KubeGuard.Cluster.References;

/// <summary>The objects that a set need not have: those of Kubernetes itself, and those that others deploy.</summary>
internal static class ExternalObjects
{
    // The namespaces and objects of every cluster.
    private static readonly ObjectPattern[] _ofKubernetes =
    [
        .. new[]
        {
            "*/kube-system", "*/kube-public", "*/kube-node-lease",
            "ConfigMap/*/kube-root-ca.crt", "ServiceAccount/*/default", "Service/default/kubernetes",
            "ClusterRole/*/system:*", "ClusterRole/*/cluster-admin", "ClusterRole/*/admin", "ClusterRole/*/edit", "ClusterRole/*/view",
        }.Select(text => ObjectPattern.TryParse(text)!),
    ];

    /// <summary>Determines whether an object certainly comes with Kubernetes.</summary>
    public static bool AreOfKubernetes(ObjectName target) =>
        Array.Exists(_ofKubernetes, pattern => pattern.IsMatch(target.Kind, target.Scope.Namespace ?? "", target.Name.Value ?? ""));

    /// <summary>Determines whether an object may be one of those that others deploy.</summary>
    /// <param name="patterns">Their names; see <see cref="ReferenceOptions.ExternalObjects"/>.</param>
    /// <param name="target">The object.</param>
    public static bool MayHave(IReadOnlyList<ObjectPattern> patterns, ObjectName target) =>
        patterns.Any(pattern => pattern.IsMatch(target.Kind, target.Scope.Namespace, target.Name.Value));
}
