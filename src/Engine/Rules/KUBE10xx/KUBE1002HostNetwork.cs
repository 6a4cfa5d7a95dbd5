namespace KubeGuard.Rules;

/// <summary>KUBE1002: a pod uses the network of the node.</summary>
internal sealed class KUBE1002HostNetwork() : HostNamespaceRule(
    new RuleDescriptor
    {
        Id = "KUBE1002",
        Name = "HostNetwork",
        Title = "Do not share the node's network namespace",
        MessageFormat = "{0} shares the network namespace of the node; remove hostNetwork",
        Category = RuleCategory.PodSecurityBaseline,
        Profile = PodSecurityProfile.Baseline,
        DefaultSeverity = RuleSeverity.Error,
        HelpUri = "https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline",
        PeerChecks = [PeerCheck.KubeLinter("host-network"), PeerCheck.Polaris("hostNetworkSet")],
    },
    "hostNetwork");
