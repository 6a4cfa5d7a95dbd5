namespace KubeGuard.Rules;

/// <summary>KUBE9009: a suppression suppresses nothing.</summary>
public static class KUBE9009UselessSuppression
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE9009",
        Name = "UselessSuppression",
        Title = "Remove suppressions that suppress nothing",
        MessageFormat = "The suppression of {0} suppresses nothing; remove it",
        Category = RuleCategory.Tool,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/",
    };
}
