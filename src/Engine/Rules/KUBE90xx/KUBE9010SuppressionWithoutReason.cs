namespace KubeGuard.Rules;

/// <summary>KUBE9010: a suppression gives no reason although reasons are required.</summary>
internal static class KUBE9010SuppressionWithoutReason
{
    /// <summary>Indicates whether every suppression has to give a reason.</summary>
    public static readonly RuleOption<bool> RequireReason = RuleOption.Flag(
        "require_suppression_reason", false, "Whether every suppression has to give a reason.");

    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE9010",
        Name = "SuppressionWithoutReason",
        Title = "Give the reason of every suppression",
        MessageFormat = "The suppression of {0} gives no reason",
        Category = RuleCategory.Tool,
        Scope = RuleScope.Tool,
        IsReportedByCompiler = true,
        IsInEveryPreset = true,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/",
        Options = [RequireReason],
    };
}
