namespace KubeGuard.Rules;

/// <summary>KUBE2703: a connection that the committed list requires is not possible.</summary>
internal static class KUBE2703RequiredConnectionImpossible
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE2703",
        Name = "RequiredConnectionImpossible",
        Title = "Keep required connections possible",
        MessageFormat = "{0} {1}",
        Category = RuleCategory.Network,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Error,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/network-policies/",
    };
}
