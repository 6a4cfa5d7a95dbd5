using System.Collections;
using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Network;

/// <summary>The peers that one of several selectors means.</summary>
/// <param name="selectors">The selectors.</param>
internal sealed class AnyOf(IReadOnlyList<PeerSelector> selectors) : PeerSelector
{
    /// <inheritdoc/>
    public override IEnumerable<PeerSelector> Parts => selectors;

    /// <inheritdoc/>
    public override bool? Matches(PodClass pods) => ThreeValued.Any(selectors.Select(selector => selector.Matches(pods)), isComplete: true);

    /// <inheritdoc/>
    public override bool IncludesEveryPodOf(ClusterNamespace @namespace) => selectors.Any(selector => selector.IncludesEveryPodOf(@namespace));

    /// <inheritdoc/>
    public override bool MayIncludeOutsideOf(string @namespace) => selectors.Any(selector => selector.MayIncludeOutsideOf(@namespace));

    /// <inheritdoc/>
    public override bool Includes(NetworkPeer peer)
    {
        foreach (var selector in selectors)
        {
            if (selector.Includes(peer))
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public override void Mark(PeerTable peers, BitArray marks)
    {
        foreach (var selector in selectors)
        {
            selector.Mark(peers, marks);
        }
    }
}
