using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Network;

/// <summary>A rule of a policy of whatever kind, for one direction.</summary>
/// <param name="action">The action for a connection that matches.</param>
/// <param name="peers">The other ends that it matches.</param>
/// <param name="ports">The ports at the destination that it matches.</param>
/// <param name="place">Where it is written.</param>
internal sealed class TrafficRule(RuleAction action, PeerSelector peers, PortMatch ports, ManifestCursor place)
{
    // Asked of the same peer for every pod that the policy selects: 0 is not known yet, 1 no, 2 yes.
    private byte[] _known = [];

    /// <summary>The action for a connection that matches.</summary>
    public RuleAction Action { get; } = action;

    /// <summary>The other ends that it matches.</summary>
    public PeerSelector Peers { get; } = peers;

    /// <summary>The ports at the destination that it matches.</summary>
    public PortMatch Ports { get; } = ports;

    /// <summary>The place where it is written.</summary>
    public ManifestCursor Place { get; } = place;

    /// <summary>The selected pods that it is for, where that is not all pods that its policy selects.</summary>
    public PeerSelector Own { get; init; } = PeerSelector.Everything;

    /// <summary>Indicates whether it matches the other end of a connection.</summary>
    public bool Matches(NetworkPeer peer)
    {
        if (peer.Index >= _known.Length)
        {
            Array.Resize(ref _known, Math.Max(peer.Index + 1, _known.Length * 2));
        }

        if (_known[peer.Index] == 0)
        {
            _known[peer.Index] = Peers.Includes(peer) ? (byte)2 : (byte)1;
        }

        return _known[peer.Index] == 2;
    }
}
