namespace KubeGuard.Rules;

/// <summary>KUBE2702: a connection that the committed list forbids is possible.</summary>
internal static class KUBE2702ForbiddenConnectionPossible
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE2702",
        Name = "ForbiddenConnectionPossible",
        Title = "Keep forbidden connections impossible",
        MessageFormat = "{0} {1}",
        Category = RuleCategory.Network,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Error,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/network-policies/",
    };
}
