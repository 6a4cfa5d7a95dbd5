namespace KubeGuard.Rules;

/// <summary>KUBE2001: a workload is open for ingress.</summary>
internal static class KUBE2001IngressNotIsolated
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE2001",
        Name = "IngressNotIsolated",
        Title = "Isolate every workload for ingress",
        MessageFormat = "{0} is not isolated: no policy is for its {1}; select it in a NetworkPolicy{2}",
        Category = RuleCategory.Network,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/network-policies/#the-two-sorts-of-pod-isolation",
        PeerChecks = [PeerCheck.KubeLinter("non-isolated-pod"), PeerCheck.KubeScore("pod-networkpolicy"), PeerCheck.Polaris("missingNetworkPolicy")],
        Options = [IsolationOptions.ExemptNamespaces],
    };
}
