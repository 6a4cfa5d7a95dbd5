namespace KubeGuard.Rules;

/// <summary>KUBE3015: an image contains a package with a known vulnerability.</summary>
internal static class KUBE3015ImageVulnerabilitiesExceeded
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE3015",
        Name = "ImageVulnerabilitiesExceeded",
        Title = "Stay below the vulnerability budget",
        MessageFormat = "{0} contains {1} with {2}; {3}",
        Category = RuleCategory.Images,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/concepts/security/cloud-native-security/",
        Options = VulnerabilityOptions.All,
        SharedCause = new SharedCauseMessage("{0} contains {1} with {2}, and {5}", "1 more", "{0} more"),
    };
}
