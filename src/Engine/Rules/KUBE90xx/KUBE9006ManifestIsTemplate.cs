namespace KubeGuard.Rules;

/// <summary>KUBE9006: a file among the manifests has a document that is a template of a tool such as Helm.</summary>
internal static class KUBE9006ManifestIsTemplate
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE9006",
        Name = "ManifestIsTemplate",
        Title = "Render templates before they are checked",
        MessageFormat = "The file is a template ('{0}'), not YAML, and what does not parse was not checked; render it first or take it out of KubernetesManifest",
        Category = RuleCategory.Tool,
        Scope = RuleScope.File,
        IsInEveryPreset = true,
        DefaultSeverity = RuleSeverity.Suggestion,
        HelpUri = "https://helm.sh/docs/chart_template_guide/",
    };
}
