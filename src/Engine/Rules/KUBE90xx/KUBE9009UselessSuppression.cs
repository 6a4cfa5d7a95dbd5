namespace KubeGuard.Rules;

/// <summary>KUBE9009: a suppression suppresses nothing.</summary>
internal static class KUBE9009UselessSuppression
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE9009",
        Name = "UselessSuppression",
        Title = "Remove suppressions that suppress nothing",
        MessageFormat = "{0} suppresses nothing; {1}",
        Category = RuleCategory.Tool,
        Scope = RuleScope.Tool,
        IsReportedByCompiler = true,
        IsInEveryPreset = true,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/",
    };

    /// <summary>The arguments of the message about a suppression that is not needed.</summary>
    /// <param name="suppressed">The rule or rules that it names.</param>
    public static IReadOnlyList<string> ArgumentsFor(string suppressed) => [$"The suppression of {suppressed}", "remove it"];

    /// <summary>The arguments of the message about something that is meant as a suppression but is not one.</summary>
    /// <param name="written">The text that is written.</param>
    /// <param name="advice">The advice.</param>
    public static IReadOnlyList<string> ArgumentsFor(string written, string advice) => [written, advice];
}
