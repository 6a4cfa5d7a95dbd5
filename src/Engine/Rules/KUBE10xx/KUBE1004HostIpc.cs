namespace KubeGuard.Rules;

/// <summary>KUBE1004: a pod shares memory and semaphores with the node.</summary>
internal sealed class KUBE1004HostIpc() : HostNamespaceRule(
    new RuleDescriptor
    {
        Id = "KUBE1004",
        Name = "HostIpc",
        Title = "Do not share the node's IPC namespace",
        MessageFormat = "{0} shares the IPC namespace of the node; remove hostIPC",
        Category = RuleCategory.PodSecurityBaseline,
        Profile = PodSecurityProfile.Baseline,
        DefaultSeverity = RuleSeverity.Error,
        HelpUri = "https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline",
        PeerChecks = [PeerCheck.KubeLinter("host-ipc"), PeerCheck.Polaris("hostIPCSet")],
    },
    "hostIPC");
