namespace KubeGuard.Rules;

/// <summary>KUBE6105: a peer of a NetworkPolicy selects no pod.</summary>
internal static class KUBE6105DanglingNetworkPolicyPeer
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE6105",
        Name = "DanglingNetworkPolicyPeer",
        Title = "Let policy peers select existing pods",
        MessageFormat = "{0} allows traffic with pods that do not exist: {1}",
        Category = RuleCategory.Validity,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Suggestion,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors",
        PeerChecks = [PeerCheck.KubeLinter("dangling-networkpolicypeer-podselector")],
        Options = [ReferenceOptions.ExternalObjects],
    };
}
