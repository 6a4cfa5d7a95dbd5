namespace KubeGuard.Rules;

/// <summary>KUBE6027: two Services of a namespace select the same pods and have a port in common.</summary>
internal static class KUBE6027DuplicateServiceSelector
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE6027",
        Name = "DuplicateServiceSelector",
        Title = "Give services distinct selectors",
        MessageFormat = "{0} selects the same pods as Service '{1}', and both have the port {2}; remove one of them, or tell their pods apart by a label",
        Category = RuleCategory.Validity,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.None,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/service/#defining-a-service",
    };
}
