using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Network.Calico;

namespace KubeGuard.Rules;

/// <summary>KUBE2607: the rules of a policy of Calico come last without saying so.</summary>
internal sealed class KUBE2607CalicoOrderOmitted() : CalicoPolicyRule(Data)
{
    /// <summary>The data of the rule, which has a part in the build for violations that several objects decide.</summary>
    public static readonly RuleDescriptor Data = new()
    {
        Id = "KUBE2607",
        Name = "CalicoOrderOmitted",
        Title = "Give policies of Calico an order",
        MessageFormat = "{0} has no order, so its rules come after all others of its tier, {1}; give it an order",
        Category = RuleCategory.Network,
        HasSetPart = true,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://docs.tigera.io/calico/latest/reference/resources/networkpolicy#spec",
    };

    /// <inheritdoc/>
    protected override void AnalyzePolicy(CalicoPolicy policy, string description, RuleContext context)
    {
        // A policy without rules only denies what no policy of the tier allows, at whatever place.
        if (policy.Order.IsAbsent && PolicyDirections.All.Any(direction => policy.HasRules(direction) == true))
        {
            context.ReportAtMost(RuleSeverity.Suggestion, policy.Order, [description, "and those of several such policies by name"]);
        }
    }
}
