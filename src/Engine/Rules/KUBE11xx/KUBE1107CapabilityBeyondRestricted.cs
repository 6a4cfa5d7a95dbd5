using KubeGuard.Edits;
using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>KUBE1107: a container adds a capability that the restricted profile does not allow.</summary>
internal sealed class KUBE1107CapabilityBeyondRestricted() : ContainerRule(new RuleDescriptor
{
    Id = "KUBE1107",
    Name = "CapabilityBeyondRestricted",
    Title = "Add back nothing but NET_BIND_SERVICE",
    MessageFormat = "{0} adds {1}, which the restricted profile does not allow; remove it",
    Category = RuleCategory.PodSecurityRestricted,
    Profile = PodSecurityProfile.Restricted,
    DefaultSeverity = RuleSeverity.Suggestion,
    HelpUri = "https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted",
    Covers = ["KUBE1210"],
    Options = [_allowedCapabilities],
})
{
    private const int FirstMinor = 22;

    private static readonly RuleOption<IReadOnlyList<string>> _allowedCapabilities = RuleOption.List(
        "allowed_capabilities", ["NET_BIND_SERVICE"], "The capabilities that a container may add.");

    /// <inheritdoc/>
    protected override void Analyze(Container container, RuleContext context)
    {
        if (!context.TargetVersion.IsAtLeast(FirstMinor) || WindowsPods.AreExempt(container.Pod, context.TargetVersion))
        {
            return;
        }

        foreach (var capability in container.SecurityContext["capabilities"]["add"].Items)
        {
            if (capability.String is { } name && !context.Option(_allowedCapabilities).Contains(name))
            {
                context.Report(
                    capability,
                    [container.Description, Mention.OfValue("capability", name)],
                    CapabilityFix.Remove(capability, name).Unless(() => FixObjection.Intended("the baseline profile allows the capability, and the container asks for it")));
            }
        }
    }
}
