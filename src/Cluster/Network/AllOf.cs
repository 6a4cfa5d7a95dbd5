using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Network;

/// <summary>The peers that all of several selectors mean.</summary>
/// <param name="selectors">The selectors.</param>
internal sealed class AllOf(IReadOnlyList<PeerSelector> selectors) : PeerSelector
{
    /// <inheritdoc/>
    public override bool Includes(NetworkPeer peer) => selectors.All(selector => selector.Includes(peer));

    /// <inheritdoc/>
    public override bool? Matches(PodClass pods) => ThreeValued.All([.. selectors.Select(selector => selector.Matches(pods))]);

    /// <inheritdoc/>
    public override bool MayIncludeOutsideOf(string @namespace) => selectors.All(selector => selector.MayIncludeOutsideOf(@namespace));
}
