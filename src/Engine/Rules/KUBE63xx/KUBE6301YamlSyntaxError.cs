namespace KubeGuard.Rules;

/// <summary>KUBE6301: a document does not parse.</summary>
internal static class KUBE6301YamlSyntaxError
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE6301",
        Name = "YamlSyntaxError",
        Title = "Fix YAML syntax errors",
        MessageFormat = "The YAML does not parse: {0}",
        Category = RuleCategory.Validity,
        Scope = RuleScope.File,
        IsInEveryPreset = true,
        DefaultSeverity = RuleSeverity.Error,
        HelpUri = "https://kubernetes.io/docs/concepts/overview/working-with-objects/",
    };
}
