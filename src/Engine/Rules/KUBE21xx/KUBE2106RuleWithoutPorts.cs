using KubeGuard.Kubernetes.Network;

namespace KubeGuard.Rules;

/// <summary>KUBE2106: a rule of a policy allows every port of its peers.</summary>
internal sealed class KUBE2106RuleWithoutPorts() : NetworkPolicyRule(
    new RuleDescriptor
    {
        Id = "KUBE2106",
        Name = "RuleWithoutPorts",
        Title = "List the ports that a rule is for",
        MessageFormat = "{0} allows every port of TCP, UDP and SCTP by a rule for {1} without ports; list the ports that are needed",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.None,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-resource",
    })
{
    /// <inheritdoc/>
    protected override void AnalyzePolicy(NetworkPolicy policy, string description, RuleContext context)
    {
        foreach (var direction in PolicyDirections.All)
        {
            // Without peers as well, it is an empty rule.
            foreach (var rule in EffectiveRules(policy, direction).Where(rule => rule.MatchesEveryPort && rule.PeerList.Items.Count > 0))
            {
                context.ReportLack(rule.Place, [description, PolicyDirections.FieldOf(direction)]);
            }
        }
    }
}
