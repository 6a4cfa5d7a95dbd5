using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Network.Calico;
using KubeGuard.Network;

namespace KubeGuard.Cluster.Network;

/// <summary>The policies of a set, and all blocks of addresses in them.</summary>
internal sealed class PolicySet
{
    private readonly Dictionary<string, List<TrafficPolicy>> _policies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BuiltInTier> _tiers = BuiltInTier.ByName.ToDictionary(tier => tier.Key, tier => tier.Value, StringComparer.Ordinal);
    private readonly Dictionary<PolicyDirection, List<RangeSet<Address>>> _blocks = PolicyDirections.All.ToDictionary(direction => direction, _ => new List<RangeSet<Address>>());

    /// <summary>The blocks of addresses that rules of a direction name.</summary>
    public IReadOnlyList<RangeSet<Address>> Blocks(PolicyDirection direction) => _blocks[direction];

    /// <summary>Notes a block of addresses that a rule of a direction names.</summary>
    public void AddBlock(PolicyDirection direction, RangeSet<Address> block) => _blocks[direction].Add(block);

    /// <summary>The policies that are only tried.</summary>
    public List<TrafficPolicy> Staged { get; } = [];

    /// <summary>The policies that are left out, since no object describes their tier.</summary>
    public IEnumerable<(string Tier, TrafficPolicy Policy)> WithoutTier => _policies
        .Where(entry => !_tiers.ContainsKey(entry.Key))
        .SelectMany(entry => entry.Value.Select(policy => (entry.Key, policy)));

    /// <summary>Adds a policy to a tier, which counts only if an object describes the tier or Calico makes it itself.</summary>
    public void Add(string tier, TrafficPolicy policy)
    {
        if (!_policies.TryGetValue(tier, out var policies))
        {
            _policies.Add(tier, policies = []);
        }

        policies.Add(policy);
    }

    /// <summary>Says the order and the default action of a tier.</summary>
    public void AddTier(string name, double order, RuleAction defaultAction) => _tiers[name] = new BuiltInTier(order, defaultAction);

    /// <summary>The tiers that have policies, in their order.</summary>
    public IReadOnlyList<PolicyTier> Tiers() =>
    [
        .. _policies
            .Where(entry => _tiers.ContainsKey(entry.Key))
            .Select(entry => (Name: entry.Key, Tier: _tiers[entry.Key], Policies: entry.Value))
            .OrderBy(entry => entry.Tier.Order).ThenBy(entry => entry.Name, StringComparer.Ordinal)
            .Select(entry => new PolicyTier(
                entry.Name,
                entry.Tier.Order,
                entry.Tier.DefaultAction,
                [.. entry.Policies.OrderBy(policy => policy.Order).ThenBy(policy => policy.Key, StringComparer.Ordinal)])),
    ];
}
