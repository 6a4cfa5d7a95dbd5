using KubeGuard.Cluster.Objects;
using KubeGuard.Cluster.References;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE2204: a peer of a NetworkPolicy selects namespaces and no pod in them.</summary>
internal sealed class KUBE2204PeerNamespacepodSelectorMatchesNothingRule() : ReferenceRule(KUBE2204PeerNamespacepodSelectorMatchesNothing.Descriptor, NetworkPolicy.Kind)
{
    /// <inheritdoc/>
    public override IReadOnlyList<ObjectParts> Parts { get; } =
    [
        ObjectParts.Of(NetworkPolicy.Kind, policy => PeersIn(policy).SelectMany(peer => new[] { peer.PodSelector, peer.NamespaceSelector })),
        NamespaceIndex.Parts,
        LabelIndex.PodParts,
    ];

    /// <inheritdoc/>
    protected override IEnumerable<Reference> ReferencesIn(SetObject target, SetContext context) =>
        PeersIn(target)
            .Select(peer => (Pods: new LabelSelector(peer.PodSelector), Namespaces: new LabelSelector(peer.NamespaceSelector), Field: peer.PodSelector))
            .Where(peer => peer.Pods.Requirements.Count > 0)
            .Select(peer => new NamespacedPodReference(peer.Field, peer.Namespaces.Requirements, peer.Pods.Requirements));

    private static IEnumerable<PolicyPeer> PeersIn(SetObject target) => new NetworkPolicy(target.Value).AllPeers.Where(peer => peer.NamespaceSelector.IsPresent && peer.PodSelector.IsPresent);
}
