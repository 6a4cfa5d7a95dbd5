using KubeGuard.Cluster.Objects;
using KubeGuard.Cluster.References;
using KubeGuard.Kubernetes.Network.Calico;
using KubeGuard.Manifests;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE2612: a policy of Calico names a tier that is not there.</summary>
internal sealed class KUBE2612TierMissingRule() : ReferenceRule(KUBE2612TierMissing.Descriptor, CalicoKinds.Policies)
{
    // Calico and its operator make these, some of them in certain versions alone.
    private static readonly HashSet<string> _builtIn = new(
        [.. BuiltInTier.ByName.Keys, "adminnetworkpolicy", "baselineadminnetworkpolicy", "allow-tigera", "calico-system"], StringComparer.Ordinal);

    /// <inheritdoc/>
    public override IReadOnlyList<ObjectParts> Parts { get; } = [ObjectParts.Of(CalicoKinds.Policies, policy => [TierOf(policy)])];

    /// <inheritdoc/>
    protected override IEnumerable<Reference> ReferencesIn(SetObject target, SetContext context) =>
        TierOf(target).String is { } name && _builtIn.Contains(name) ? [] : [new ObjectReference(TierOf(target), CalicoKinds.Tier, ObjectScope.Everywhere)];

    private static ManifestCursor TierOf(SetObject target) => target.Root["spec"]["tier"];
}
