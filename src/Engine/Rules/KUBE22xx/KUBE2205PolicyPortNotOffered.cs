namespace KubeGuard.Rules;

/// <summary>KUBE2205: a NetworkPolicy allows a port that no container of its pods declares.</summary>
internal static class KUBE2205PolicyPortNotOffered
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE2205",
        Name = "PolicyPortNotOffered",
        Title = "Allow ports that the selected pods have",
        MessageFormat = "{0} allows a port that none of its pods has: {1}",
        Category = RuleCategory.Network,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-resource",
    };
}
