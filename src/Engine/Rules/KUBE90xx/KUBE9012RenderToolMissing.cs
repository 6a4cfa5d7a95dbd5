namespace KubeGuard.Rules;

/// <summary>KUBE9012: the tool that renders charts or overlays was not found.</summary>
internal static class KUBE9012RenderToolMissing
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE9012",
        Name = "RenderToolMissing",
        Title = "Install the tool that renders charts or overlays",
        MessageFormat = "{0} was not found, so {1} is not checked: install it, or set the property '{2}' to its path",
        Category = RuleCategory.Tool,
        Scope = RuleScope.Tool,
        IsInEveryPreset = true,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://helm.sh/docs/intro/install/",
    };
}
