namespace KubeGuard.Rules;

/// <summary>KUBE3016: a workload that is reachable from outside has an image with a known vulnerability.</summary>
internal static class KUBE3016ExposedVulnerableWorkload
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE3016",
        Name = "ExposedVulnerableWorkload",
        Title = "Do not expose workloads with critical vulnerabilities",
        MessageFormat = "{0} contains {1} with {2}; {3}, and the workload is reachable from outside: {4}",
        Category = RuleCategory.Images,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/concepts/security/cloud-native-security/",
        Covers = ["KUBE3015"],
        Options = VulnerabilityOptions.All,
        SharedCause = new SharedCauseMessage("{0} contains {1} with {2}, and {6}; the workload is reachable from outside: {4}", "1 more", "{0} more"),
    };
}
