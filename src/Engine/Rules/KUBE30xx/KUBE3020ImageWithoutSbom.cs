namespace KubeGuard.Rules;

/// <summary>KUBE3020: no bill of materials of the project is about an image.</summary>
internal static class KUBE3020ImageWithoutSbom
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE3020",
        Name = "ImageWithoutSbom",
        Title = "Have a bill of materials for every image",
        MessageFormat = "{0} has no bill of materials among ImageSbom, so its packages are not checked",
        Category = RuleCategory.Images,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Suggestion,
        HelpUri = "https://kubernetes.io/docs/concepts/security/cloud-native-security/",
        SharedCause = new SharedCauseMessage("{0} has no bill of materials among ImageSbom, so its packages are not checked; {2}", "1 other place uses it", "{0} other places use it"),
    };
}
