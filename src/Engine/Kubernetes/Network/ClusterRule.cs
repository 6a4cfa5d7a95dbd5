using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes.Network;

/// <summary>A rule of a <see cref="ClusterPolicy"/>.</summary>
/// <param name="place">The item of <c>ingress</c> or <c>egress</c>.</param>
/// <param name="direction">The direction.</param>
/// <param name="kind">The kind of the policy, which decides how ports are written.</param>
internal sealed class ClusterRule(ManifestCursor place, PolicyDirection direction, ClusterPolicyKind kind)
{
    /// <summary>The item of <c>ingress</c> or <c>egress</c>.</summary>
    public ManifestCursor Place { get; } = place;

    /// <summary>The direction.</summary>
    public PolicyDirection Direction { get; } = direction;

    /// <summary>The action for a connection that matches.</summary>
    public ManifestCursor Action { get; } = place["action"];

    /// <summary>The action, if it is known and one that the kind has.</summary>
    public RuleAction? KnownAction => Action.String switch
    {
        "Allow" when kind != ClusterPolicyKind.Cluster => RuleAction.Allow,
        "Accept" when kind == ClusterPolicyKind.Cluster => RuleAction.Allow,
        "Deny" => RuleAction.Deny,
        "Pass" when kind != ClusterPolicyKind.Baseline => RuleAction.Pass,
        _ => null,
    };

    /// <summary>The list of peers, <c>from</c> or <c>to</c>.</summary>
    public ManifestCursor PeerList { get; } = place[PolicyDirections.PeerFieldOf(direction)];

    /// <summary>The list of ports.</summary>
    public ManifestCursor PortList { get; } = place[kind == ClusterPolicyKind.Cluster ? "protocols" : "ports"];

    /// <summary>The peers that are known.</summary>
    public IEnumerable<ClusterPeer> Peers => PeerList.Items.Select(item => new ClusterPeer(item));

    /// <summary>The ports that are known.</summary>
    public IEnumerable<ClusterPort> Ports => PortList.Items.Select(item => kind == ClusterPolicyKind.Cluster ? ClusterPort.OfProtocol(item) : ClusterPort.OfPort(item));

    /// <summary>Indicates whether the rule certainly names no port, so that it matches every port of every protocol.</summary>
    public bool MatchesEveryPort => PortList is { IsComplete: true, Items.Count: 0 };
}
