namespace KubeGuard.Rules;

/// <summary>KUBE6106: a HorizontalPodAutoscaler scales a workload that is not there.</summary>
internal static class KUBE6106DanglingHpaTarget
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE6106",
        Name = "DanglingHpaTarget",
        Title = "Point autoscalers at existing workloads",
        MessageFormat = "{0} scales a workload that does not exist: {1}",
        Category = RuleCategory.Validity,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/",
        PeerChecks = [PeerCheck.KubeLinter("dangling-horizontalpodautoscaler"), PeerCheck.KubeScore("horizontalpodautoscaler-has-target")],
        Options = [ReferenceOptions.ExternalObjects],
    };
}
