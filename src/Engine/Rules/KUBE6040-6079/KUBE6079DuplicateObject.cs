namespace KubeGuard.Rules;

/// <summary>KUBE6079: two objects of a set have one kind, namespace and name.</summary>
internal static class KUBE6079DuplicateObject
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE6079",
        Name = "DuplicateObject",
        Title = "Write each object once",
        MessageFormat = "{0} is written twice, and the one that is applied last replaces the other; remove or rename one of them",
        Category = RuleCategory.Validity,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Error,
        HelpUri = "https://kubernetes.io/docs/concepts/overview/working-with-objects/names/",
    };
}
