using KubeGuard.Cluster.Objects;
using KubeGuard.Cluster.References;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE6105: a peer of a NetworkPolicy selects no pod.</summary>
internal sealed class KUBE6105DanglingNetworkPolicyPeerRule() : ReferenceRule(KUBE6105DanglingNetworkPolicyPeer.Descriptor, NetworkPolicy.Kind)
{
    /// <inheritdoc/>
    public override IReadOnlyList<ObjectParts> Parts { get; } =
        [ObjectParts.Of(NetworkPolicy.Kind, policy => PeersIn(policy).SelectMany(peer => new[] { peer.PodSelector, peer.NamespaceSelector })), LabelIndex.PodParts];

    /// <inheritdoc/>
    protected override IEnumerable<Reference> ReferencesIn(SetObject target, SetContext context)
    {
        // Pods of other namespaces may be anywhere.
        foreach (var selector in PeersIn(target).Where(peer => peer.NamespaceSelector.IsAbsent).Select(peer => peer.PodSelector))
        {
            if (new LabelSelector(selector).Requirements is { Count: > 0 } labels)
            {
                yield return new PodReference(target.Value, selector, labels);
            }
        }
    }

    private static IEnumerable<PolicyPeer> PeersIn(SetObject target) => new NetworkPolicy(target.Value).AllPeers.Where(peer => peer.PodSelector.IsPresent);
}
