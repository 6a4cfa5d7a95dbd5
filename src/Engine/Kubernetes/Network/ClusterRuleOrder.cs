using KubeGuard.Network;

namespace KubeGuard.Kubernetes.Network;

/// <summary>Compares rules of administrators with those that are asked before them.</summary>
internal static class ClusterRuleOrder
{
    /// <summary>Determines whether earlier rules certainly decide about all peers and ports of a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="earlier">The rules before it, which are for all of its subjects.</param>
    public static bool IsDecided(ClusterRule rule, IReadOnlyList<ClusterRule> earlier) =>
        rule.PeerList is { IsComplete: true, Items.Count: > 0 } && rule.Peers.All(peer => IsDecided(peer, rule, earlier));

    // Every action decides: after a Pass, other policies are asked, not the rules that follow.
    private static bool IsDecided(ClusterPeer peer, ClusterRule rule, IReadOnlyList<ClusterRule> earlier)
    {
        var deciding = earlier.Where(other => other.KnownAction is not null && other.Peers.Any(wide => wide.Includes(peer))).ToList();
        var ports = deciding.Select(PortsOf).Aggregate(PortSet.None, (all, selection) => all.Union(selection.Numbers));
        return ports.IsAll || (PortsAreKnown(rule) && ports.Contains(PortsOf(rule).Numbers)
            && PortsOf(rule).Names.All(name => deciding.Any(other => PortsOf(other).Names.Contains(name))));
    }

    private static PortSelection PortsOf(ClusterRule rule)
    {
        var known = rule.Ports.Select(port => port.Selection).OfType<PortSelection>().ToList();
        return rule.MatchesEveryPort
            ? PortSelection.All
            : new PortSelection(known.Aggregate(PortSet.None, (all, ports) => all.Union(ports.Numbers)), [.. known.SelectMany(ports => ports.Names)]);
    }

    private static bool PortsAreKnown(ClusterRule rule) => rule.PortList.IsComplete && rule.Ports.All(port => port.Selection is not null);
}
