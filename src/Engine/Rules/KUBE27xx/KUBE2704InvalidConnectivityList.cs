namespace KubeGuard.Rules;

/// <summary>KUBE2704: a line of a list of connections cannot be understood.</summary>
internal static class KUBE2704InvalidConnectivityList
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE2704",
        Name = "InvalidConnectivityList",
        Title = "Write lists of connections that can be checked",
        MessageFormat = "{0} is not usable: {1}",
        Category = RuleCategory.Network,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Error,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/network-policies/",
    };
}
