namespace KubeGuard.Rules;

/// <summary>KUBE2701: policies let through other connections than the committed list says.</summary>
internal static class KUBE2701ConnectionsChanged
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE2701",
        Name = "ConnectionsChanged",
        Title = "Review changes of who may connect to whom",
        MessageFormat = "{0} {1}; review it and run -t:UpdateKubernetesConnectivity",
        Category = RuleCategory.Network,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/network-policies/",
    };
}
