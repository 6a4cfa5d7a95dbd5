using KubeGuard.Kubernetes.Network;

namespace KubeGuard.Rules;

/// <summary>KUBE2113: a policy with rules is for every pod of its namespace.</summary>
internal sealed class KUBE2113NetworkPolicySelectsAllPods() : NetworkPolicyRule(
    new RuleDescriptor
    {
        Id = "KUBE2113",
        Name = "NetworkPolicySelectsAllPods",
        Title = "Select the pods that a policy allows connections of",
        MessageFormat = "{0} has rules for {1} and selects every pod of its namespace; select the pods that need what they allow",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.None,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-resource",
    })
{
    /// <inheritdoc/>
    protected override void AnalyzePolicy(NetworkPolicy policy, string description, RuleContext context)
    {
        var directions = PolicyDirections.All.Where(direction => policy.HasRules(direction) == true).Select(PolicyDirections.FieldOf).ToList();
        if (policy.PodSelector.IsEmpty && directions.Count > 0)
        {
            context.Report(policy.Spec["podSelector"], [description, string.Join(" and ", directions)]);
        }
    }
}
