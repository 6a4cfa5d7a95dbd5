namespace KubeGuard.Rules;

/// <summary>KUBE2008: only staged policies are for a workload.</summary>
internal static class KUBE2008StagedPolicyOnly
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE2008",
        Name = "StagedPolicyOnly",
        Title = "Enforce the policies that isolate workloads",
        MessageFormat = "{0} is staged, so it isolates nothing, and no other policy isolates {1}",
        Category = RuleCategory.Network,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://docs.tigera.io/calico/latest/reference/resources/stagednetworkpolicy",
        Options = [IsolationOptions.ExemptNamespaces],
    };
}
