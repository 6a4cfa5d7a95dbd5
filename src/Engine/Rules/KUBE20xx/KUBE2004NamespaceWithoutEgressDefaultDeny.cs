namespace KubeGuard.Rules;

/// <summary>KUBE2004: a namespace does not deny egress by default.</summary>
internal static class KUBE2004NamespaceWithoutEgressDefaultDeny
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE2004",
        Name = "NamespaceWithoutEgressDefaultDeny",
        Title = "Deny egress by default in every namespace",
        MessageFormat = "{0} does not deny egress by default: {1}; add a NetworkPolicy for all its pods{2}",
        Category = RuleCategory.Network,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Suggestion,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-deny-all-egress-traffic",
        Options = [IsolationOptions.ExemptNamespaces],
    };
}
