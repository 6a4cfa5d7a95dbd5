namespace KubeGuard.Rules;

/// <summary>KUBE2003: a namespace does not deny ingress by default.</summary>
internal static class KUBE2003NamespaceWithoutIngressDefaultDeny
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE2003",
        Name = "NamespaceWithoutIngressDefaultDeny",
        Title = "Deny ingress by default in every namespace",
        MessageFormat = "{0} does not deny ingress by default: {1}; add a NetworkPolicy for all its pods{2}",
        Category = RuleCategory.Network,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-deny-all-ingress-traffic",
        Options = [IsolationOptions.ExemptNamespaces],
    };
}
