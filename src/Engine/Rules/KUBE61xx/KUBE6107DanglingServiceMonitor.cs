namespace KubeGuard.Rules;

/// <summary>KUBE6107: a ServiceMonitor selects no Service.</summary>
internal static class KUBE6107DanglingServiceMonitor
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE6107",
        Name = "DanglingServiceMonitor",
        Title = "Let service monitors select existing services",
        MessageFormat = "{0} monitors no service: {1}",
        Category = RuleCategory.Validity,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Suggestion,
        HelpUri = "https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors",
        PeerChecks = [PeerCheck.KubeLinter("dangling-servicemonitor")],
        Options = [ReferenceOptions.ExternalObjects],
    };
}
