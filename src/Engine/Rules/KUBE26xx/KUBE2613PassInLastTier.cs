namespace KubeGuard.Rules;

/// <summary>KUBE2613: a rule passes connections on to nobody.</summary>
internal static class KUBE2613PassInLastTier
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE2613",
        Name = "PassInLastTier",
        Title = "Pass connections only where a later tier decides",
        MessageFormat = "{0} passes {1} on in the last tier that has policies, which allows them; use Allow, or add a baseline",
        Category = RuleCategory.Network,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Suggestion,
        HelpUri = "https://docs.tigera.io/calico/latest/reference/resources/networkpolicy#rule",
    };
}
