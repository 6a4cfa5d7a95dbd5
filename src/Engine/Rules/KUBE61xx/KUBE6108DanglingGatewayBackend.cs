namespace KubeGuard.Rules;

/// <summary>KUBE6108: a route of the Gateway API leads to a Service that is not there.</summary>
internal static class KUBE6108DanglingGatewayBackend
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE6108",
        Name = "DanglingGatewayBackend",
        Title = "Point Gateway API routes at existing services",
        MessageFormat = "{0} routes to a backend that does not exist: {1}",
        Category = RuleCategory.Validity,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/gateway/#api-kind-httproute",
        Options = [ReferenceOptions.ExternalObjects],
    };
}
