namespace KubeGuard.Rules;

/// <summary>KUBE9017: packages of a bill of materials cannot be looked up.</summary>
internal static class KUBE9017ComponentsNotCovered
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE9017",
        Name = "ComponentsNotCovered",
        Title = "Know which packages no database covers",
        MessageFormat = "{0} of {1} packages are not covered: {2}",
        Category = RuleCategory.Tool,
        Scope = RuleScope.Tool,
        IsInEveryPreset = true,
        DefaultSeverity = RuleSeverity.Suggestion,
        HelpUri = "https://learn.microsoft.com/nuget/concepts/auditing-packages",
    };
}
