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

    /// <summary>The peers that it matches.</summary>
    public PeerMarks Matching { get; } = new(peers);
}
