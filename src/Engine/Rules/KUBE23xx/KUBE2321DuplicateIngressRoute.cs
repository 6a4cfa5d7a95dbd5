namespace KubeGuard.Rules;

/// <summary>KUBE2321: two Ingresses claim one host and path.</summary>
internal static class KUBE2321DuplicateIngressRoute
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE2321",
        Name = "DuplicateIngressRoute",
        Title = "Do not claim the same host and path twice",
        MessageFormat = "{0} claims {1}, as {2} does, and which of them gets the requests is up to the controller; remove one",
        Category = RuleCategory.Network,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/ingress/#multiple-matches",
    };
}
