namespace KubeGuard.Rules;

/// <summary>KUBE2009: a namespace has no policy although others have.</summary>
internal static class KUBE2009NamespaceWithoutNetworkPolicy
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE2009",
        Name = "NamespaceWithoutNetworkPolicy",
        Title = "Have network policies in every namespace",
        MessageFormat = "{0} has no network policy, although other namespaces have; add one that denies ingress by default{1}",
        Category = RuleCategory.Network,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Suggestion,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-policies",
        Options = [IsolationOptions.ExemptNamespaces],
    };
}
