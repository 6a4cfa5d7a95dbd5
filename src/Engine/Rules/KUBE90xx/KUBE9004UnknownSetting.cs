namespace KubeGuard.Rules;

/// <summary>KUBE9004: a configuration file names a rule or an option that does not exist.</summary>
internal static class KUBE9004UnknownSetting
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE9004",
        Name = "UnknownSetting",
        Title = "Use known rules and options in configuration files",
        MessageFormat = "The setting '{0}' has no effect: {1}",
        Category = RuleCategory.Tool,
        Scope = RuleScope.Tool,
        IsInEveryPreset = true,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://learn.microsoft.com/dotnet/fundamentals/code-analysis/configuration-files",
    };
}
