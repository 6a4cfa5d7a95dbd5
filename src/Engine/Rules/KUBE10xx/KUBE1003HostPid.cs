namespace KubeGuard.Rules;

/// <summary>KUBE1003: a pod sees the processes of the node.</summary>
internal sealed class KUBE1003HostPid() : HostNamespaceRule(
    new RuleDescriptor
    {
        Id = "KUBE1003",
        Name = "HostPid",
        Title = "Do not share the node's process namespace",
        MessageFormat = "{0} shares the process namespace of the node; remove hostPID",
        Category = RuleCategory.PodSecurityBaseline,
        Profile = PodSecurityProfile.Baseline,
        DefaultSeverity = RuleSeverity.Error,
        HelpUri = "https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline",
        PeerChecks = [PeerCheck.KubeLinter("host-pid"), PeerCheck.Polaris("hostPIDSet")],
    },
    "hostPID");
