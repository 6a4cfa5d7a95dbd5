namespace KubeGuard.Rules;

/// <summary>KUBE2204: a peer of a NetworkPolicy selects namespaces and no pod in them.</summary>
internal static class KUBE2204PeerNamespacepodSelectorMatchesNothing
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE2204",
        Name = "PeerNamespacepodSelectorMatchesNothing",
        Title = "Let policy peers select existing pods of other namespaces",
        MessageFormat = "{0} allows traffic with pods that do not exist: {1}",
        Category = RuleCategory.Network,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Suggestion,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors",
    };
}
