using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes;
using KubeGuard.Policy;

namespace KubeGuard.Cluster.Tests.Network;

/// <summary>Objects of a set without settings.</summary>
internal static class SetObjects
{
    private static readonly RulePolicy _policy = new(severity: _ => null, setting: _ => null);

    /// <summary>An object of which all that is written is kept.</summary>
    public static SetObject Whole(KubernetesObject value) => SetObject.Of(value, _policy);
}
