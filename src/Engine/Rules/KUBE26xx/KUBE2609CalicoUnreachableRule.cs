using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Network.Calico;

namespace KubeGuard.Rules;

/// <summary>KUBE2609: a rule of Calico is never reached.</summary>
internal sealed class KUBE2609CalicoUnreachableRule() : CalicoPolicyRule(
    new RuleDescriptor
    {
        Id = "KUBE2609",
        Name = "CalicoUnreachableRule",
        Title = "Put the narrow rules of Calico before the wide ones",
        MessageFormat = "{0} has a rule for {1} that is never reached, since the rule {2} before it decides about {3}; move or remove it",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://docs.tigera.io/calico/latest/reference/resources/networkpolicy#rule",
    })
{
    /// <inheritdoc/>
    protected override void AnalyzePolicy(CalicoPolicy policy, string description, RuleContext context)
    {
        foreach (var direction in PolicyDirections.All.Where(direction => policy.AppliesTo(direction) == true))
        {
            Analyze([.. policy.Rules(direction)], PolicyDirections.FieldOf(direction), description, context);
        }
    }

    private static void Analyze(CalicoRule[] rules, string field, string description, RuleContext context)
    {
        var deciding = new List<CalicoRule>();
        foreach (var rule in rules)
        {
            if (deciding.Find(earlier => CalicoRuleCoverage.Includes(earlier, rule)) is { } cause)
            {
                var isLast = CalicoRuleCoverage.MatchesEverything(cause);
                context.ReportRelated(
                    rule.Place,
                    [description, field, $"{cause.KnownAction}", isLast ? "every connection" : "all of its connections"],
                    [RelatedPlace.At(cause.Place, "the rule that decides is here")]);
                if (isLast)
                {
                    // The rules after it have the same cause.
                    return;
                }
            }

            if (rule.KnownAction is RuleAction.Allow or RuleAction.Deny or RuleAction.Pass)
            {
                deciding.Add(rule);
            }
        }
    }
}
