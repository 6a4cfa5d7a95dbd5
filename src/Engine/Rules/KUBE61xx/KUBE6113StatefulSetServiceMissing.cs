namespace KubeGuard.Rules;

/// <summary>KUBE6113: a StatefulSet has no headless Service.</summary>
internal static class KUBE6113StatefulSetServiceMissing
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE6113",
        Name = "StatefulSetServiceMissing",
        Title = "Give stateful sets their headless service",
        MessageFormat = "{0} has no headless service: {1}",
        Category = RuleCategory.Validity,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#stable-network-id",
        PeerChecks = [PeerCheck.KubeScore("statefulset-has-servicename")],
        Options = [ReferenceOptions.ExternalObjects],
    };
}
