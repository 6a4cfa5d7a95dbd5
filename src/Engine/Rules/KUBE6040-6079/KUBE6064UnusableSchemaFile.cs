namespace KubeGuard.Rules;

/// <summary>KUBE6064: a file that the project names as a schema has none that can be used.</summary>
internal static class KUBE6064UnusableSchemaFile
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE6064",
        Name = "UnusableSchemaFile",
        Title = "Name schemas that can be used",
        MessageFormat = "The schema file cannot be used, and objects of its kinds are not compared with it: {0}",
        Category = RuleCategory.Validity,
        Scope = RuleScope.File,
        IsInEveryPreset = true,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/",
    };
}
