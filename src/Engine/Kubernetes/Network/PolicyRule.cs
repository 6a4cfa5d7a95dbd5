using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes.Network;

/// <summary>A rule of a <see cref="NetworkPolicy"/>: what matches one of its peers and one of its ports is allowed.</summary>
/// <param name="place">The item of <c>ingress</c> or <c>egress</c>.</param>
/// <param name="direction">The direction.</param>
internal sealed class PolicyRule(ManifestCursor place, PolicyDirection direction)
{
    /// <summary>The item of <c>ingress</c> or <c>egress</c>.</summary>
    public ManifestCursor Place { get; } = place;

    /// <summary>The list of peers, <c>from</c> or <c>to</c>.</summary>
    public ManifestCursor PeerList { get; } = place[PolicyDirections.PeerFieldOf(direction)];

    /// <summary>The list of ports.</summary>
    public ManifestCursor PortList { get; } = place["ports"];

    /// <summary>The peers that are known.</summary>
    public IEnumerable<PolicyPeer> Peers => PeerList.Items.Select(item => new PolicyPeer(item));

    /// <summary>The ports that are known.</summary>
    public IEnumerable<PolicyPort> Ports => PortList.Items.Select(item => new PolicyPort(item));

    /// <summary>
    /// Indicates whether the rule certainly names no peer, so that it matches all: every pod and every address.
    /// </summary>
    public bool MatchesEveryPeer => IsEmpty(PeerList);

    /// <summary>Indicates whether the rule certainly names no port, so that it matches every port of every protocol.</summary>
    public bool MatchesEveryPort => IsEmpty(PortList);

    private static bool IsEmpty(ManifestCursor list) => list is { IsComplete: true, Items.Count: 0 };
}
