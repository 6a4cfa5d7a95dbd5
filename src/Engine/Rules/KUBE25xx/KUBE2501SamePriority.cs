namespace KubeGuard.Rules;

/// <summary>KUBE2501: two policies of administrators have one priority, so their order is not defined.</summary>
internal static class KUBE2501SamePriority
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE2501",
        Name = "SamePriority",
        Title = "Give each policy of an administrator a priority of its own",
        MessageFormat = "{0} has the priority {1} of {2} and may be for the same pods, so which of them decides is not defined",
        Category = RuleCategory.Network,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Error,
        HelpUri = "https://network-policy-api.sigs.k8s.io/api-overview/",
    };
}
