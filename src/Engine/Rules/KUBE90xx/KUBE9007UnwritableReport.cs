namespace KubeGuard.Rules;

/// <summary>KUBE9007: a report that the project asks for cannot be written.</summary>
internal static class KUBE9007UnwritableReport
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE9007",
        Name = "UnwritableReport",
        Title = "Name a path that a report can be written to",
        MessageFormat = "The report cannot be written: {0}",
        Category = RuleCategory.Tool,
        Scope = RuleScope.Tool,
        IsInEveryPreset = true,
        DefaultSeverity = RuleSeverity.Error,
        HelpUri = "https://learn.microsoft.com/visualstudio/msbuild/msbuild-properties",
    };
}
