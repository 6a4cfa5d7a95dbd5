namespace KubeGuard.Rules;

/// <summary>KUBE2206: a NetworkPolicy names a port that pods do not have.</summary>
internal static class KUBE2206NamedPortUnresolved
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE2206",
        Name = "NamedPortUnresolved",
        Title = "Name ports that the pods have",
        MessageFormat = "{0} names a port that pods do not have: {1}",
        Category = RuleCategory.Network,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-resource",
    };
}
