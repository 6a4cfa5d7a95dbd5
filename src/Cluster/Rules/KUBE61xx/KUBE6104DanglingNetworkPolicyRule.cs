using KubeGuard.Cluster.Objects;
using KubeGuard.Cluster.References;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE6104: a NetworkPolicy selects no pod.</summary>
internal sealed class KUBE6104DanglingNetworkPolicyRule() : ReferenceRule(KUBE6104DanglingNetworkPolicy.Descriptor, NetworkPolicy.Kind)
{
    /// <inheritdoc/>
    public override IReadOnlyList<ObjectParts> Parts { get; } = [ObjectParts.Of(NetworkPolicy.Kind, policy => [SelectorOf(policy)]), LabelIndex.PodParts];

    /// <inheritdoc/>
    protected override IEnumerable<Reference> ReferencesIn(SetObject target, SetContext context)
    {
        var selector = SelectorOf(target);
        if (new LabelSelector(selector).Requirements is { Count: > 0 } labels)
        {
            yield return new PodReference(target.Value, selector, labels);
        }
    }

    private static ManifestCursor SelectorOf(SetObject policy) => policy.Root["spec"]["podSelector"];
}
