namespace KubeGuard.Rules;

/// <summary>KUBE2213: only one of two sides allows a connection.</summary>
internal static class KUBE2213OneSidedAllow
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE2213",
        Name = "OneSidedAllow",
        Title = "Allow connections on both sides",
        MessageFormat = "{0} allows connections {1} {2}, but {3} does not allow them there; allow them on both sides or on neither",
        Category = RuleCategory.Network,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Suggestion,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/network-policies/#the-two-sorts-of-pod-isolation",
    };
}
