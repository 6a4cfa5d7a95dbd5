namespace KubeGuard.Rules;

/// <summary>KUBE6103: an Ingress routes to a Service or a port that is not there.</summary>
internal static class KUBE6103DanglingIngressBackend
{
    /// <summary>Reports ports that the Service does not have.</summary>
    public static readonly RuleOption<bool> CheckPorts = RuleOption.Flag(
        "check_ports", true, "Report a port that the Service does not have as well as a Service that is not there.");

    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE6103",
        Name = "DanglingIngressBackend",
        Title = "Point ingresses at existing services and ports",
        MessageFormat = "{0} routes to a backend that does not exist: {1}",
        Category = RuleCategory.Validity,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/ingress/#the-ingress-resource",
        PeerChecks = [PeerCheck.KubeLinter("dangling-ingress"), PeerCheck.KubeScore("ingress-targets-service")],
        Options = [CheckPorts, ReferenceOptions.ExternalObjects],
    };
}
