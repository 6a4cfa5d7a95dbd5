namespace KubeGuard.Cluster.Network;

/// <summary>Tells which peers something in a policy means.</summary>
internal abstract class PeerSelector
{
    /// <summary>Every peer.</summary>
    public static readonly PeerSelector Everything = new AllPeers();

    /// <summary>The selectors of which each by itself means its peers; this one, if it is no union.</summary>
    public virtual IEnumerable<PeerSelector> Parts => [this];

    /// <summary>Indicates whether it means a peer.</summary>
    public abstract bool Includes(NetworkPeer peer);

    private sealed class AllPeers : PeerSelector
    {
        public override bool Includes(NetworkPeer peer) => true;
    }
}
