namespace KubeGuard.Rules;

/// <summary>KUBE4001: a container requests no CPU.</summary>
internal sealed class KUBE4001CpuRequestMissing() : RequestRule(
    new RuleDescriptor
    {
        Id = "KUBE4001",
        Name = "CpuRequestMissing",
        Title = "Request CPU",
        MessageFormat = "{0} requests no CPU; set resources.requests.cpu",
        Category = RuleCategory.Resources,
        DefaultSeverity = RuleSeverity.Suggestion,
        HelpUri = "https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/",
        PeerChecks =
        [
            PeerCheck.KubeLinter("unset-cpu-requirements"),
            PeerCheck.KubeScore("container-resources"),
            PeerCheck.Polaris("cpuRequestsMissing"),
        ],
        Options = [ContainerScopes.ExcludeInitContainersByDefault, AcceptLimitAsRequest, AcceptNamespaceLimitRange, AcceptPodLevelResources],
        Absence = AbsenceClause.InResources("requests no CPU"),
    },
    "cpu",
    "100m");
