using KubeGuard.Manifests;
using KubeGuard.Network;

namespace KubeGuard.Kubernetes.Network;

/// <summary>The addresses that one peer of a rule of a <see cref="NetworkPolicy"/> allows.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Addresses">The addresses.</param>
/// <param name="Exceptions">The places of the blocks that are left out.</param>
/// <param name="Text">The peer, for messages.</param>
internal sealed record BlockAllowance(PolicyRule Rule, RangeSet<Address> Addresses, IReadOnlyList<ManifestCursor> Exceptions, string Text)
{
    /// <summary>The ports that are certainly allowed, apart from those that are given by name.</summary>
    public PortSet Ports { get; } = Rule.MatchesEveryPort
        ? PortSet.All
        : Rule.Ports.Select(port => port.Selection?.Numbers ?? PortSet.None).Aggregate(PortSet.None, (all, ports) => all.Union(ports));

    private bool HasNumbersOnly => Rule.MatchesEveryPort || Rule.PortList.HasOnly(item => new PolicyPort(item).Selection is { Names.Count: 0 });

    /// <summary>The allowances of a policy in a direction. A rule without peers and ports allows everything, which is reported as such.</summary>
    public static IReadOnlyList<BlockAllowance> In(NetworkPolicy policy, PolicyDirection direction) =>
        policy.Isolates(direction) == true ? [.. policy.Rules(direction).SelectMany(Of)] : [];

    /// <summary>Determines whether every port of another one is certainly allowed.</summary>
    public bool AllowsPortsOf(BlockAllowance other) => ReferenceEquals(Rule, other.Rule) || (other.HasNumbersOnly && Ports.Contains(other.Ports));

    private static IEnumerable<BlockAllowance> Of(PolicyRule rule) => rule.MatchesEveryPeer
        ? rule.MatchesEveryPort ? [] : [new BlockAllowance(rule, KnownAddresses.All, [], "a rule without peers")]
        : rule.Peers.Select(peer => peer.IpBlock)
            .Where(block => block.Addresses is not null)
            .Select(block => new BlockAllowance(rule, block.Addresses!, block.Except.Items, block.Cidr.String!));
}
