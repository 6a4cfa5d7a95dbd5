namespace KubeGuard.Rules;

/// <summary>KUBE2612: a policy of Calico names a tier that is not there.</summary>
internal static class KUBE2612TierMissing
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE2612",
        Name = "TierMissing",
        Title = "Name only tiers that exist",
        MessageFormat = "{0} is in a tier that does not exist: {1}",
        Category = RuleCategory.Network,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://docs.tigera.io/calico/latest/reference/resources/tier",
        Options = [ReferenceOptions.ExternalObjects],
    };
}
