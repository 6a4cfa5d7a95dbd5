using System.Collections;

namespace KubeGuard.Cluster.Network;

/// <summary>The peers of one model that a selector means, found once, since every pod of the model asks for them.</summary>
/// <param name="selector">The selector.</param>
internal sealed class PeerMarks(PeerSelector selector)
{
    private BitArray? _marks;

    /// <summary>The marks of the peers that the selector means, at their indexes.</summary>
    /// <param name="peers">The peers of the model.</param>
    public BitArray In(PeerTable peers)
    {
        if (_marks is null)
        {
            _marks = new BitArray(peers.All.Count);
            selector.Mark(peers, _marks);
        }

        return _marks;
    }

    /// <summary>Determines whether the selector means a peer.</summary>
    /// <param name="peers">The peers of the model.</param>
    /// <param name="peer">One of them, or one that the model got to know later.</param>
    public bool Include(PeerTable peers, NetworkPeer peer) => peer.Index < peers.All.Count ? In(peers)[peer.Index] : selector.Includes(peer);
}
