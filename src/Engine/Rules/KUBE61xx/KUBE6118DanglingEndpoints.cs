namespace KubeGuard.Rules;

/// <summary>KUBE6118: endpoints belong to a Service or lead to a pod that is not there.</summary>
internal static class KUBE6118DanglingEndpoints
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE6118",
        Name = "DanglingEndpoints",
        Title = "Tie endpoints to existing services",
        MessageFormat = "{0} refers to an object that does not exist: {1}",
        Category = RuleCategory.Validity,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Suggestion,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/service/#services-without-selectors",
        Options = [ReferenceOptions.ExternalObjects],
    };
}
