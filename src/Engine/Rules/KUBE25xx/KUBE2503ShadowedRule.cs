using KubeGuard.Kubernetes.Network;
using KubeGuard.Network;

namespace KubeGuard.Rules;

/// <summary>KUBE2503: a rule of an administrator is never reached.</summary>
internal sealed class KUBE2503ShadowedRule() : ClusterPolicyRule(
    new RuleDescriptor
    {
        Id = "KUBE2503",
        Name = "ShadowedRule",
        Title = "Put the narrow rules of administrators before the wide ones",
        MessageFormat = "{0} has a rule for {1} that decides nothing, since rules before it decide about all of its peers and ports; move or remove it",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://network-policy-api.sigs.k8s.io/api-overview/",
    })
{
    /// <inheritdoc/>
    protected override void AnalyzePolicy(ClusterPolicy policy, string description, RuleContext context)
    {
        foreach (var direction in PolicyDirections.All)
        {
            var rules = policy.Rules(direction).ToList();
            for (var index = 1; index < rules.Count; index++)
            {
                if (IsShadowed(rules[index], rules.GetRange(0, index)))
                {
                    context.Report(rules[index].Place, [description, PolicyDirections.FieldOf(direction)]);
                }
            }
        }
    }

    private static bool IsShadowed(ClusterRule rule, List<ClusterRule> earlier) =>
        rule.PeerList is { IsComplete: true, Items.Count: > 0 } && rule.Peers.All(peer => IsDecided(peer, rule, earlier));

    // Every action decides: after a Pass, other policies are asked, not the rules that follow.
    private static bool IsDecided(ClusterPeer peer, ClusterRule rule, List<ClusterRule> earlier)
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
