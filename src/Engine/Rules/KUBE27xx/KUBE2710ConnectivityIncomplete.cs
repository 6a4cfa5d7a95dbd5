namespace KubeGuard.Rules;

/// <summary>KUBE2710: something that decides about connections is not part of the computed connectivity.</summary>
internal static class KUBE2710ConnectivityIncomplete
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE2710",
        Name = "ConnectivityIncomplete",
        Title = "Know what the computed connectivity leaves out",
        MessageFormat = "{0}; the computed connections may differ from those in the cluster",
        Category = RuleCategory.Network,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/network-policies/",
    };
}
