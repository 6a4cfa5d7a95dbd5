namespace KubeGuard.Rules;

/// <summary>KUBE2110: a port for administrators or of a database is open to every address.</summary>
internal static class KUBE2110SensitivePortOpenToTheWorld
{
    /// <summary>The ports that nobody outside should reach.</summary>
    public static readonly RuleOption<IReadOnlyList<string>> SensitivePorts = RuleOption.List(
        "sensitive_ports", ["22", "2375", "2379", "3306", "5432", "6379", "9200", "10250", "27017"], "Ports of TCP that must not be open to every address.");

    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE2110",
        Name = "SensitivePortOpenToTheWorld",
        Title = "Do not open sensitive ports to the world",
        MessageFormat = "{0} opens {1} to every address: {2}; limit who may connect",
        Category = RuleCategory.Network,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/network-policies/",
        Covers = ["KUBE2001", "KUBE2101", "KUBE2102", "KUBE2311", "KUBE2610"],
        Options = [SensitivePorts, IsolationOptions.ExemptNamespaces],
    };
}
