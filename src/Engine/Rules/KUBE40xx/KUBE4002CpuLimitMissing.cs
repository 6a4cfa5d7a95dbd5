namespace KubeGuard.Rules;

/// <summary>KUBE4002: a container has no CPU limit.</summary>
internal sealed class KUBE4002CpuLimitMissing() : ResourceRule(
    new RuleDescriptor
    {
        Id = "KUBE4002",
        Name = "CpuLimitMissing",
        Title = "Limit CPU",
        MessageFormat = "{0} has no CPU limit; set resources.limits.cpu",
        Category = RuleCategory.Resources,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/",
        PeerChecks = [PeerCheck.KubeScore("container-resources"), PeerCheck.Polaris("cpuLimitsMissing")],
        Options = [ContainerScopes.ExcludeInitContainersByDefault, AcceptNamespaceLimitRange, AcceptPodLevelResources],
        Absence = AbsenceClause.InResources("has no CPU limit"),
    },
    "limits",
    "cpu",
    "500m");
