namespace KubeGuard.Rules;

/// <summary>KUBE2005: a policy leaves pods without DNS.</summary>
internal static class KUBE2005EgressDenyWithoutDns
{
    /// <summary>Asks for TCP, too.</summary>
    public static readonly RuleOption<bool> RequireTcp = RuleOption.Flag(
        "require_tcp", false, "Ask for port 53 of TCP as well, which servers use for long answers.");

    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE2005",
        Name = "EgressDenyWithoutDns",
        Title = "Allow DNS where egress is denied",
        MessageFormat = "{0} leaves {1} without DNS, since no policy allows egress to port 53 of the DNS server",
        Category = RuleCategory.Network,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-deny-all-egress-traffic",
        Options = [IsolationOptions.ExemptNamespaces, RequireTcp],
    };
}
