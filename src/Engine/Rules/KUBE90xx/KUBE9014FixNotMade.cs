namespace KubeGuard.Rules;

/// <summary>KUBE9014: a file could not be fixed, or not in all places.</summary>
internal static class KUBE9014FixNotMade
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE9014",
        Name = "FixNotMade",
        Title = "Fix by hand what cannot be fixed safely",
        MessageFormat = "{0} is not fixed: {1}",
        Category = RuleCategory.Tool,
        Scope = RuleScope.Tool,
        IsInEveryPreset = true,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://learn.microsoft.com/visualstudio/msbuild/msbuild-targets",
    };
}
