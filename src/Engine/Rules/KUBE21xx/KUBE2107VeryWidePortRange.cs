using KubeGuard.Kubernetes.Network;
using KubeGuard.Network;

namespace KubeGuard.Rules;

/// <summary>KUBE2107: a rule of a policy allows thousands of ports.</summary>
internal sealed class KUBE2107VeryWidePortRange() : NetworkPolicyRule(
    new RuleDescriptor
    {
        Id = "KUBE2107",
        Name = "VeryWidePortRange",
        Title = "Do not allow very wide ranges of ports",
        MessageFormat = "{0} allows {1} in one item; list the ports that are needed",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Suggestion,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/network-policies/#targeting-a-range-of-ports",
        Options = [_limit],
    })
{
    private static readonly RuleOption<int> _limit = RuleOption.Number(
        "wide_port_range", 10000, "The difference between the last and the first port from which on a range is too wide.");

    /// <inheritdoc/>
    protected override void AnalyzePolicy(NetworkPolicy policy, string description, RuleContext context)
    {
        var limit = context.Option(_limit);
        foreach (var port in PolicyDirections.All.SelectMany(direction => EffectiveRules(policy, direction)).SelectMany(rule => rule.Ports))
        {
            if (port.Selection?.Numbers is { } numbers && IsWide(numbers, limit))
            {
                context.ReportLack(port.Place, [description, numbers.ToString()]);
            }
        }
    }

    private static bool IsWide(PortSet numbers, int limit) =>
        TransportProtocols.All.SelectMany(protocol => numbers[protocol].Ranges).Any(range => range.Last.Number - range.First.Number >= limit);
}
