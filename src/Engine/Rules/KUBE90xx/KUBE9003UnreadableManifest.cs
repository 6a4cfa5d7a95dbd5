namespace KubeGuard.Rules;

/// <summary>KUBE9003: a manifest file cannot be read.</summary>
internal static class KUBE9003UnreadableManifest
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE9003",
        Name = "UnreadableManifest",
        Title = "Make every manifest readable",
        MessageFormat = "The manifest cannot be read: {0}",
        Category = RuleCategory.Tool,
        Scope = RuleScope.File,
        IsInEveryPreset = true,
        DefaultSeverity = RuleSeverity.Error,
        HelpUri = "https://kubernetes.io/docs/concepts/overview/working-with-objects/",
    };
}
