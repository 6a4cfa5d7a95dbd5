namespace KubeGuard.Rules;

/// <summary>KUBE9016: a bill of materials, a VEX document or a vulnerability database cannot be read, wholly or in part.</summary>
internal static class KUBE9016UnreadableComponentDocument
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE9016",
        Name = "UnreadableComponentDocument",
        Title = "Make every bill of materials and database readable",
        MessageFormat = "The document cannot be read: {0}",
        Category = RuleCategory.Tool,
        Scope = RuleScope.Tool,
        IsInEveryPreset = true,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://learn.microsoft.com/nuget/concepts/auditing-packages",
    };
}
