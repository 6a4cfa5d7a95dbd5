using KubeGuard.Kubernetes.Network;

namespace KubeGuard.Rules;

/// <summary>KUBE2503: a rule of an administrator is never reached.</summary>
internal sealed class KUBE2503ShadowedRule() : ClusterPolicyRule(Data)
{
    /// <summary>The data of the rule, which has a part in the build for violations that several objects decide.</summary>
    public static readonly RuleDescriptor Data = new()
    {
        Id = "KUBE2503",
        Name = "ShadowedRule",
        Title = "Put the narrow rules of administrators before the wide ones",
        MessageFormat = "{0} has a rule for {1} that decides nothing, since rules before it decide about all of its peers and ports; move or remove it",
        Category = RuleCategory.Network,
        HasSetPart = true,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://network-policy-api.sigs.k8s.io/api-overview/",
    };

    /// <inheritdoc/>
    protected override void AnalyzePolicy(ClusterPolicy policy, string description, RuleContext context)
    {
        foreach (var direction in PolicyDirections.All)
        {
            var rules = policy.Rules(direction).ToList();
            for (var index = 1; index < rules.Count; index++)
            {
                if (ClusterRuleOrder.IsDecided(rules[index], rules.GetRange(0, index)))
                {
                    context.Report(rules[index].Place, [description, PolicyDirections.FieldOf(direction)]);
                }
            }
        }
    }
}
