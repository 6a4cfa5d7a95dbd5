namespace KubeGuard.Rules;

/// <summary>KUBE2611: a tier of Calico cuts off all later ones.</summary>
internal static class KUBE2611TierWithoutFinalDecision
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE2611",
        Name = "TierWithoutFinalDecision",
        Title = "End the policies of a tier with Pass",
        MessageFormat = "{0} is the last policy for {1} in the tier '{2}', which denies the rest, so what {3} allows is denied; end it with a rule that passes",
        Category = RuleCategory.Network,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://docs.tigera.io/calico/latest/reference/resources/tier",
    };
}
