namespace KubeGuard.Rules;

/// <summary>KUBE2616: a selector of Calico means pods of another namespace.</summary>
internal static class KUBE2616NamespacedRuleConfined
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE2616",
        Name = "NamespacedRuleConfined",
        Title = "Select the namespaces of pods that are elsewhere",
        MessageFormat = "{0} selects {1} in its own namespace, where no pod matches, though {2} does; add a namespaceSelector",
        Category = RuleCategory.Network,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://docs.tigera.io/calico/latest/reference/resources/networkpolicy#entityrule",
    };
}
