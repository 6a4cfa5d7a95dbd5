namespace KubeGuard.Rules;

/// <summary>KUBE2212: policies stop what an Ingress or a route lets in.</summary>
internal static class KUBE2212IngressToWorkloadBlockedByPolicies
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE2212",
        Name = "IngressToWorkloadBlockedByPolicies",
        Title = "Let the ingress controller connect to its backends",
        MessageFormat = "{0} routes to {1}, but {2} lets nothing from outside of its namespace connect to {3}; allow the ingress controller",
        Category = RuleCategory.Network,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/network-policies/",
    };
}
