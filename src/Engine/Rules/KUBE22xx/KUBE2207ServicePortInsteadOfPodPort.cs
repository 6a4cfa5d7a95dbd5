namespace KubeGuard.Rules;

/// <summary>KUBE2207: a NetworkPolicy allows the port of a Service instead of that of the pods.</summary>
internal static class KUBE2207ServicePortInsteadOfPodPort
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE2207",
        Name = "ServicePortInsteadOfPodPort",
        Title = "Allow the port of the pods, not of the service",
        MessageFormat = "{0} allows the port of a Service instead of that of its pods: {1}",
        Category = RuleCategory.Network,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-resource",
        Covers = ["KUBE2205"],
    };
}
