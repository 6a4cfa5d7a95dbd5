namespace KubeGuard.Rules;

/// <summary>KUBE2203: a peer of a NetworkPolicy selects no namespace.</summary>
internal static class KUBE2203PeerNamespaceSelectorMatchesNothing
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE2203",
        Name = "PeerNamespaceSelectorMatchesNothing",
        Title = "Let policy peers select existing namespaces",
        MessageFormat = "{0} allows traffic with namespaces that do not exist: {1}",
        Category = RuleCategory.Network,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Suggestion,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors",
    };
}
