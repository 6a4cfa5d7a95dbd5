using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;

namespace KubeGuard.Rules;

/// <summary>KUBE2411: a selector of a policy contradicts itself.</summary>
internal sealed class KUBE2411UnsatisfiableSelector() : NetworkPolicyRule(
    new RuleDescriptor
    {
        Id = "KUBE2411",
        Name = "UnsatisfiableSelector",
        Title = "Use label selectors that something can match",
        MessageFormat = "{0} has a selector that nothing can match, since its requirements of the label {1} contradict each other",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors",
    })
{
    /// <inheritdoc/>
    protected override void AnalyzePolicy(NetworkPolicy policy, string description, RuleContext context)
    {
        foreach (var place in NetworkPolicyValidation.SelectorsOf(policy))
        {
            if (new LabelSelector(place).Contradiction is { } key)
            {
                context.Report(place, [description, key]);
            }
        }
    }
}
