namespace KubeGuard.Rules;

/// <summary>KUBE2311: a workload is reachable from outside and open for ingress.</summary>
internal static class KUBE2311ExternallyReachableAndNotIsolated
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE2311",
        Name = "ExternallyReachableAndNotIsolated",
        Title = "Isolate workloads that are reachable from outside",
        MessageFormat = "{0} is reachable from outside and no policy isolates it: {1}; select it in a NetworkPolicy{2}",
        Category = RuleCategory.Network,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/network-policies/",
        Covers = ["KUBE2001"],
        Options = [IsolationOptions.ExemptNamespaces],
    };
}
