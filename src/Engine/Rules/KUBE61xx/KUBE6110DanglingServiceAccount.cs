namespace KubeGuard.Rules;

/// <summary>KUBE6110: a pod runs under a service account that is not there.</summary>
internal static class KUBE6110DanglingServiceAccount
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE6110",
        Name = "DanglingServiceAccount",
        Title = "Reference existing service accounts",
        MessageFormat = "{0} runs under a service account that does not exist: {1}",
        Category = RuleCategory.Validity,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/",
        PeerChecks = [PeerCheck.KubeLinter("non-existent-service-account")],
        Options = [ReferenceOptions.ExternalObjects],
    };
}
