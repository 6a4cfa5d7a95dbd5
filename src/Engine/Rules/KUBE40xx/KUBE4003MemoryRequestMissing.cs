namespace KubeGuard.Rules;

/// <summary>KUBE4003: a container requests no memory.</summary>
internal sealed class KUBE4003MemoryRequestMissing() : RequestRule(
    new RuleDescriptor
    {
        Id = "KUBE4003",
        Name = "MemoryRequestMissing",
        Title = "Request memory",
        MessageFormat = "{0} requests no memory; set resources.requests.memory",
        Category = RuleCategory.Resources,
        DefaultSeverity = RuleSeverity.Suggestion,
        HelpUri = "https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/",
        PeerChecks = [PeerCheck.KubeScore("container-resources"), PeerCheck.Polaris("memoryRequestsMissing")],
        Options = [ContainerScopes.ExcludeInitContainersByDefault, AcceptLimitAsRequest, AcceptNamespaceLimitRange, AcceptPodLevelResources],
        Absence = AbsenceClause.InResources("requests no memory"),
    },
    "memory",
    "128Mi");
