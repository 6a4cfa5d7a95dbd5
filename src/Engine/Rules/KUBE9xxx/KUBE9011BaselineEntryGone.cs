namespace KubeGuard.Rules;

/// <summary>KUBE9011: the baseline names a finding that is gone.</summary>
public static class KUBE9011BaselineEntryGone
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE9011",
        Name = "BaselineEntryGone",
        Title = "Keep the baseline true",
        MessageFormat = "The entry '{0}' of the baseline {1}; remove it, or run the target UpdateKubernetesBaseline",
        Category = RuleCategory.Tool,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://learn.microsoft.com/visualstudio/msbuild/msbuild-targets",
    };
}
