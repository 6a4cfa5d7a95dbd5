namespace KubeGuard.Rules;

/// <summary>KUBE2608: a policy of Calico overrules NetworkPolicies of Kubernetes.</summary>
internal static class KUBE2608OrderVsKubernetesPolicies
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE2608",
        Name = "OrderVsKubernetesPolicies",
        Title = "Order policies of Calico with those of Kubernetes in mind",
        MessageFormat = "{0} has {1}, so it {2} what {3} {4}: {5}; choose another order",
        Category = RuleCategory.Network,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://docs.tigera.io/calico/latest/reference/resources/networkpolicy#spec",
    };
}
