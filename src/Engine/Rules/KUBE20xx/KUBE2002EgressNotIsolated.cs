namespace KubeGuard.Rules;

/// <summary>KUBE2002: a workload is open for egress.</summary>
internal static class KUBE2002EgressNotIsolated
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE2002",
        Name = "EgressNotIsolated",
        Title = "Isolate every workload for egress",
        MessageFormat = "{0} may connect to every address, since no policy isolates it for egress; select it in a NetworkPolicy{1}",
        Category = RuleCategory.Network,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.None,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/network-policies/#the-two-sorts-of-pod-isolation",
        PeerChecks = [PeerCheck.KubeScore("pod-networkpolicy"), PeerCheck.Polaris("missingNetworkPolicy")],
        Options = [IsolationOptions.ExemptNamespaces],
    };
}
