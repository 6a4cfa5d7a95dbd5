namespace KubeGuard.Rules;

/// <summary>KUBE2006: a policy relies on pods in the network of their node.</summary>
internal static class KUBE2006PolicyOnHostNetworkPod
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE2006",
        Name = "PolicyOnHostNetworkPod",
        Title = "Do not rely on policies for pods in the network of their node",
        MessageFormat = "{0} {1} {2}, which is in the network of its node, where policies have no reliable effect",
        Category = RuleCategory.Network,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/network-policies/#hostnetwork-pods",
        Options = [IsolationOptions.ExemptNamespaces],
    };
}
