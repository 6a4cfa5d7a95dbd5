namespace KubeGuard.Cluster.Network;

/// <summary>The peers that a selector does not mean.</summary>
/// <param name="selector">The selector.</param>
internal sealed class NoneOf(PeerSelector selector) : PeerSelector
{
    /// <inheritdoc/>
    public override bool Includes(NetworkPeer peer) => !selector.Includes(peer);
}
