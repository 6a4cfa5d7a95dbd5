namespace KubeGuard.Rules;

/// <summary>KUBE9015: a project has no manifests, but its repository has some that the project does not include.</summary>
internal static class KUBE9015ManifestsElsewhere
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE9015",
        Name = "ManifestsElsewhere",
        Title = "Name the manifests that are outside the project",
        MessageFormat = "The project has no manifests, but the repository has {0}; to check them, add to the project that they belong to: {1}",
        Category = RuleCategory.Tool,
        Scope = RuleScope.Tool,
        IsInEveryPreset = true,
        DefaultSeverity = RuleSeverity.Suggestion,
        HelpUri = "https://kubernetes.io/docs/concepts/overview/working-with-objects/",
    };
}
