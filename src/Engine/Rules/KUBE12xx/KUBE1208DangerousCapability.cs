using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>KUBE1208: a container adds a capability with which it can take over the node.</summary>
internal sealed class KUBE1208DangerousCapability() : ContainerRule(new RuleDescriptor
{
    Id = "KUBE1208",
    Name = "DangerousCapability",
    Title = "Do not add capabilities that amount to root on the node",
    MessageFormat = "{0} adds {1}, which can give control of the node; remove it",
    Category = RuleCategory.Hardening,
    DefaultSeverity = RuleSeverity.Error,
    HelpUri = "https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#set-capabilities-for-a-container",
    Covers = ["KUBE1006", "KUBE1107", "KUBE1210"],
    PeerChecks = [PeerCheck.Polaris("dangerousCapabilities")],
    Options = [_capabilities],
})
{
    // None of DefaultCapabilities: a container that drops all and adds NET_RAW back has fewer than one without a
    // security context.
    private static readonly RuleOption<IReadOnlyList<string>> _capabilities = RuleOption.List(
        "capabilities",
        ["ALL", "SYS_ADMIN", "NET_ADMIN", "SYS_MODULE", "SYS_RAWIO", "SYS_PTRACE", "SYS_BOOT", "MAC_OVERRIDE", "MAC_ADMIN", "PERFMON", "BPF"],
        "The capabilities to report, whatever their case and with or without `CAP_`.");

    /// <inheritdoc/>
    protected override void Analyze(Container container, RuleContext context)
    {
        foreach (var capability in container.SecurityContext["capabilities"]["add"].Items)
        {
            if (capability.String is { } name && context.Option(_capabilities).Select(CapabilityName.Normalize).Contains(CapabilityName.Normalize(name)))
            {
                context.Report(capability, [container.Description, Mention.OfValue("capability", name)], CapabilityFix.Remove(capability, name));
            }
        }
    }
}
