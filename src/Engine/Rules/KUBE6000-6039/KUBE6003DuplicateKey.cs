namespace KubeGuard.Rules;

/// <summary>KUBE6003: a mapping has the same key twice.</summary>
internal static class KUBE6003DuplicateKey
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE6003",
        Name = "DuplicateKey",
        Title = "Remove duplicate mapping keys",
        MessageFormat = "The key '{0}' is already set at line {1}; remove one of the two",
        Category = RuleCategory.Validity,
        Scope = RuleScope.File,
        IsInEveryPreset = true,
        DefaultSeverity = RuleSeverity.Error,
        HelpUri = "https://kubernetes.io/docs/concepts/overview/working-with-objects/",
    };
}
