using KubeGuard.Cluster.Objects;
using KubeGuard.Cluster.References;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE2203: a peer of a NetworkPolicy selects no namespace.</summary>
internal sealed class KUBE2203PeerNamespaceSelectorMatchesNothingRule() : ReferenceRule(KUBE2203PeerNamespaceSelectorMatchesNothing.Descriptor, NetworkPolicy.Kind)
{
    /// <inheritdoc/>
    public override IReadOnlyList<ObjectParts> Parts { get; } =
    [
        ObjectParts.Of(NetworkPolicy.Kind, policy => PeersIn(policy).SelectMany(peer => new[] { peer.PodSelector, peer.NamespaceSelector })),
        NamespaceIndex.Parts,
    ];

    /// <inheritdoc/>
    protected override IEnumerable<Reference> ReferencesIn(SetObject target, SetContext context) =>
        PeersIn(target)
            .Select(peer => (Selector: new LabelSelector(peer.NamespaceSelector), Field: peer.NamespaceSelector))
            .Where(peer => peer.Selector.Requirements.Count > 0)
            .Select(peer => new NamespaceReference(peer.Field, peer.Selector.Requirements));

    private static IEnumerable<PolicyPeer> PeersIn(SetObject target) => new NetworkPolicy(target.Value).AllPeers.Where(peer => peer.NamespaceSelector.IsPresent);
}
