namespace KubeGuard.Rules;

/// <summary>KUBE2007: a pod in the network of its node bypasses the policies of its namespace.</summary>
internal static class KUBE2007HostNetworkBypassesPolicies
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE2007",
        Name = "HostNetworkBypassesPolicies",
        Title = "Keep pods out of the node network where policies isolate",
        MessageFormat = "{0} is in the network of its node, where {1} and other policies have no reliable effect; remove hostNetwork",
        Category = RuleCategory.Network,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/network-policies/#hostnetwork-pods",
        Covers = ["KUBE1002"],
        Options = [IsolationOptions.ExemptNamespaces],
    };
}
