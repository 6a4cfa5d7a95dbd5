namespace KubeGuard.Rules;

/// <summary>KUBE9013: a chart or an overlay cannot be rendered.</summary>
internal static class KUBE9013RenderFailed
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE9013",
        Name = "RenderFailed",
        Title = "Let every chart and overlay render",
        MessageFormat = "The manifests cannot be rendered: {0}",
        Category = RuleCategory.Tool,
        Scope = RuleScope.File,
        IsInEveryPreset = true,
        DefaultSeverity = RuleSeverity.Error,
        HelpUri = "https://helm.sh/docs/chart_template_guide/debugging/",
    };
}
