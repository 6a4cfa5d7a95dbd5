using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>KUBE1006: a container adds a capability that the baseline profile does not allow.</summary>
internal sealed class KUBE1006CapabilityBeyondBaseline() : ContainerRule(new RuleDescriptor
{
    Id = "KUBE1006",
    Name = "CapabilityBeyondBaseline",
    Title = "Add only capabilities from the baseline set",
    MessageFormat = "{0} adds {1}, which the baseline profile does not allow; remove it",
    Category = RuleCategory.PodSecurityBaseline,
    Profile = PodSecurityProfile.Baseline,
    DefaultSeverity = RuleSeverity.Warning,
    HelpUri = "https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline",
    Covers = ["KUBE1107", "KUBE1210"],
    Options = [_additionalAllowedCapabilities],
})
{
    private static readonly RuleOption<IReadOnlyList<string>> _additionalAllowedCapabilities = RuleOption.List(
        "additional_allowed_capabilities", [], "Capabilities to allow besides those of the baseline profile.");

    /// <summary>The capabilities of the baseline profile.</summary>
    internal static readonly HashSet<string> Baseline = new(StringComparer.Ordinal)
    {
        "AUDIT_WRITE", "CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID", "KILL", "MKNOD", "NET_BIND_SERVICE",
        "SETFCAP", "SETGID", "SETPCAP", "SETUID", "SYS_CHROOT",
    };

    /// <inheritdoc/>
    protected override void Analyze(Container container, RuleContext context)
    {
        foreach (var capability in container.SecurityContext["capabilities"]["add"].Items)
        {
            if (capability.String is { } name && !Baseline.Contains(name)
                && !context.Option(_additionalAllowedCapabilities).Contains(name))
            {
                context.Report(capability, [container.Description, Mention.OfValue("capability", name)], CapabilityFix.Remove(capability, name));
            }
        }
    }
}
