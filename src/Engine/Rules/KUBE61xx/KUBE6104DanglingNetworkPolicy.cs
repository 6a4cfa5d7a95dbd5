namespace KubeGuard.Rules;

/// <summary>KUBE6104: a NetworkPolicy selects no pod.</summary>
internal static class KUBE6104DanglingNetworkPolicy
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE6104",
        Name = "DanglingNetworkPolicy",
        Title = "Let network policies select existing pods",
        MessageFormat = "{0} selects no pod: {1}",
        Category = RuleCategory.Validity,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Suggestion,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-resource",
        PeerChecks = [PeerCheck.KubeLinter("dangling-networkpolicy"), PeerCheck.KubeScore("networkpolicy-targets-pod")],
        Options = [ReferenceOptions.ExternalObjects],
    };
}
