namespace KubeGuard.Rules;

/// <summary>KUBE4004: a container has no memory limit.</summary>
internal sealed class KUBE4004MemoryLimitMissing() : ResourceRule(
    new RuleDescriptor
    {
        Id = "KUBE4004",
        Name = "MemoryLimitMissing",
        Title = "Limit memory",
        MessageFormat = "{0} has no memory limit; set resources.limits.memory",
        Category = RuleCategory.Resources,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/",
        PeerChecks =
        [
            PeerCheck.KubeLinter("unset-memory-requirements"),
            PeerCheck.KubeScore("container-resources"),
            PeerCheck.Polaris("memoryLimitsMissing"),
        ],
        Options = [ContainerScopes.ExcludeInitContainersByDefault, AcceptNamespaceLimitRange, AcceptPodLevelResources],
        Absence = AbsenceClause.InResources("has no memory limit"),
    },
    "limits",
    "memory",
    "256Mi");
