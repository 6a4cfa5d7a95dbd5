namespace KubeGuard.Rules;

/// <summary>KUBE9005: a configuration file or property gives a setting a value that it cannot have.</summary>
internal static class KUBE9005InvalidSetting
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE9005",
        Name = "InvalidSetting",
        Title = "Use valid values in configuration files",
        MessageFormat = "The setting '{0}' cannot be '{1}' and is ignored: {2}",
        Category = RuleCategory.Tool,
        Scope = RuleScope.Tool,
        IsInEveryPreset = true,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://learn.microsoft.com/dotnet/fundamentals/code-analysis/configuration-files",
    };
}
