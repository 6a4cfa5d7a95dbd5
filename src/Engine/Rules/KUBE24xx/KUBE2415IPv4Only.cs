namespace KubeGuard.Rules;

/// <summary>KUBE2415: a policy for every address leaves out IPv6.</summary>
internal static class KUBE2415IPv4Only
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE2415",
        Name = "IPv4Only",
        Title = "Say in policies of dual-stack clusters what IPv6 may do",
        MessageFormat = "{0} names every IPv4 address for {1} and none of IPv6, which {2} uses as well; add ::/0 or blocks of IPv6",
        Category = RuleCategory.Network,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Suggestion,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/dual-stack/",
    };
}
