namespace KubeGuard.Rules;

/// <summary>KUBE2111: a policy allows nothing that others do not allow.</summary>
internal static class KUBE2111RedundantPolicy
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE2111",
        Name = "RedundantPolicy",
        Title = "Remove policies that change nothing",
        MessageFormat = "{0} changes nothing: without it, all connections of the pods that it selects are the same; remove it",
        Category = RuleCategory.Network,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.None,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/network-policies/",
    };
}
