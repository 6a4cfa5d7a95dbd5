namespace KubeGuard.Rules;

/// <summary>KUBE9008: a suppression names a rule that does not exist.</summary>
internal static class KUBE9008UnknownSuppressedRule
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE9008",
        Name = "UnknownSuppressedRule",
        Title = "Suppress rules that exist",
        MessageFormat = "The suppression names '{0}', and there is no such rule{1}",
        Category = RuleCategory.Tool,
        Scope = RuleScope.Tool,
        IsReportedByCompiler = true,
        IsInEveryPreset = true,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/",
    };
}
