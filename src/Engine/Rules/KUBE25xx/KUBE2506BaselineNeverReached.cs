namespace KubeGuard.Rules;

/// <summary>KUBE2506: a baseline policy decides about no workload.</summary>
internal static class KUBE2506BaselineNeverReached
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE2506",
        Name = "BaselineNeverReached",
        Title = "Remove baseline rules that nothing reaches",
        MessageFormat = "{0} decides nothing about {1}, since NetworkPolicies isolate all {2} that it selects; remove its rules or loosen the policies",
        Category = RuleCategory.Network,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Suggestion,
        HelpUri = "https://network-policy-api.sigs.k8s.io/api-overview/",
    };
}
