namespace KubeGuard.Rules;

/// <summary>KUBE9011: the baseline names findings that are gone.</summary>
internal static class KUBE9011BaselineEntryGone
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE9011",
        Name = "BaselineEntryGone",
        Title = "Keep the baseline true",
        MessageFormat = "{0}; remove {1}, or run the target UpdateKubernetesBaseline",
        Category = RuleCategory.Tool,
        Scope = RuleScope.Tool,
        IsInEveryPreset = true,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://learn.microsoft.com/visualstudio/msbuild/msbuild-targets",
    };
}
