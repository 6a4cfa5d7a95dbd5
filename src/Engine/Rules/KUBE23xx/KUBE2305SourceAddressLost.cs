namespace KubeGuard.Rules;

/// <summary>KUBE2305: a policy for addresses sees those of nodes.</summary>
internal static class KUBE2305SourceAddressLost
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE2305",
        Name = "SourceAddressLost",
        Title = "Keep the source address of connections that policies filter",
        MessageFormat = "{0} may forward connections under the address of a node, so {1} cannot tell by address who connects to {2}; set externalTrafficPolicy to Local",
        Category = RuleCategory.Network,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Suggestion,
        HelpUri = "https://kubernetes.io/docs/tutorials/services/source-ip/",
    };
}
