using System.Collections;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Network;

namespace KubeGuard.Cluster.Network;

/// <summary>
/// The policies that are for a class of pods in one direction. Tiers are asked one after the other, and in a tier the rules of
/// all its policies in their order, until every port is decided.
/// </summary>
internal sealed class PolicySide
{
    private readonly List<(PolicyTier Tier, List<(TrafficPolicy Policy, TrafficRule Rule)> Rules)> _tiers = [];
    private readonly List<TrafficPolicy> _policies = [];
    private readonly PeerTable _peers;

    // Most pairs of a large cluster match no rule at all, so what happens to those is found once.
    private readonly BitArray _matched;
    private readonly PortSet _unmatched;

    /// <summary>Finds the policies that are for a class of pods.</summary>
    /// <param name="pods">The pods.</param>
    /// <param name="direction">The direction.</param>
    /// <param name="policies">The policies that select the pods, by their tiers in their order.</param>
    /// <param name="peers">The peers of the model.</param>
    public PolicySide(PodClass pods, PolicyDirection direction, IEnumerable<(PolicyTier Tier, TrafficPolicy Policy)> policies, PeerTable peers)
    {
        _peers = peers;
        foreach (var inTier in policies.Where(item => item.Policy.Rules(direction) is not null).GroupBy(item => item.Tier, item => item.Policy))
        {
            _policies.AddRange(inTier);
            _tiers.Add((inTier.Key, [.. inTier.SelectMany(policy => policy.Rules(direction)!.Where(rule => rule.Own.Includes(pods)).Select(rule => (policy, rule)))]));
        }

        _matched = new BitArray(peers.All.Count);
        foreach (var (_, rule) in _tiers.SelectMany(tier => tier.Rules))
        {
            _matched.Or(rule.Matching.In(peers));
        }

        _unmatched = Evaluate(null, [], null);
    }

    /// <summary>The policies that are for the pods, in the order in which they are asked.</summary>
    public IReadOnlyList<TrafficPolicy> Policies => _policies;

    /// <summary>The ports that it lets through for peers that no rule matches.</summary>
    public PortSet Unmatched => _unmatched;

    /// <summary>Indicates whether it lets something through for peers that no rule matches.</summary>
    public bool IsOpen => !_unmatched.IsEmpty;

    /// <summary>Marks the peers that a rule matches, at their indexes.</summary>
    public void MarkMatched(BitArray marks) => marks.Or(_matched);

    /// <summary>The ports that the side lets through.</summary>
    /// <param name="peer">The other end.</param>
    /// <param name="declared">The ports that the containers of the destination declare.</param>
    public PortSet Allowed(NetworkPeer peer, IReadOnlyList<ContainerPort> declared) =>
        peer.Index < _matched.Length && !_matched[peer.Index] ? _unmatched : Evaluate(peer, declared, null);

    /// <summary>The ports that rules allow by names, which only the other end can resolve.</summary>
    public IReadOnlyList<NamedPort> NamesAllowed(NetworkPeer peer) =>
    [
        .. _tiers.SelectMany(tier => tier.Rules).Select(entry => entry.Rule)
            .Where(rule => rule.Action == RuleAction.Allow && rule.Ports.Ports.Names.Count > 0 && rule.Matching.Include(_peers, peer))
            .SelectMany(rule => rule.Ports.Ports.Names).Distinct(),
    ];

    /// <summary>The decisions about ports; together all ports of all protocols.</summary>
    /// <param name="peer">The other end.</param>
    /// <param name="declared">The ports that the containers of the destination declare.</param>
    public IReadOnlyList<TrafficDecision> Explain(NetworkPeer peer, IReadOnlyList<ContainerPort> declared)
    {
        var decisions = new List<TrafficDecision>();
        Evaluate(peer, declared, decisions);
        return decisions;
    }

    // Without a peer, no rule matches.
    private PortSet Evaluate(NetworkPeer? peer, IReadOnlyList<ContainerPort> declared, List<TrafficDecision>? decisions)
    {
        var (allowed, rest) = (PortSet.None, PortSet.All);
        foreach (var (tier, rules) in _tiers)
        {
            var passed = PortSet.None;
            foreach (var (policy, rule) in rules)
            {
                if (rest.IsEmpty)
                {
                    break;
                }

                if (rule.Action == RuleAction.Log || peer is null || !rule.Matching.Include(_peers, peer))
                {
                    continue;
                }

                var matched = rest.Intersect(rule.Ports.At(declared));
                rest = rest.Except(matched);
                switch (rule.Action)
                {
                    case RuleAction.Pass:
                        passed = passed.Union(matched);
                        break;
                    case RuleAction.Allow:
                        allowed = allowed.Union(matched);
                        Record(decisions, matched, true, policy, rule, null);
                        break;
                    default:
                        Record(decisions, matched, false, policy, rule, null);
                        break;
                }
            }

            if (tier.DefaultAction == RuleAction.Deny)
            {
                Record(decisions, rest, false, null, null, tier);
                rest = passed;
            }
            else
            {
                rest = rest.Union(passed);
            }
        }

        Record(decisions, rest, true, null, null, null);
        return allowed.Union(rest);
    }

    private static void Record(List<TrafficDecision>? decisions, PortSet ports, bool isAllowed, TrafficPolicy? policy, TrafficRule? rule, PolicyTier? tier)
    {
        if (decisions is not null && !ports.IsEmpty)
        {
            decisions.Add(new TrafficDecision(ports, isAllowed, policy, rule, tier));
        }
    }
}
