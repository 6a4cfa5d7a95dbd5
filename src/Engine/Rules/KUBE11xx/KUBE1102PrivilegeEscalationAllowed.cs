using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE1102: a container lets its processes gain more rights than their parent.</summary>
internal sealed class KUBE1102PrivilegeEscalationAllowed() : ContainerRule(new RuleDescriptor
{
    Id = "KUBE1102",
    Name = "PrivilegeEscalationAllowed",
    Title = "Forbid privilege escalation explicitly",
    MessageFormat = "{0} allows privilege escalation; set allowPrivilegeEscalation to false",
    Category = RuleCategory.PodSecurityRestricted,
    Profile = PodSecurityProfile.Restricted,
    DefaultSeverity = RuleSeverity.Warning,
    HelpUri = "https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted",

    // The check of kube-linter also fires for privileged containers and SYS_ADMIN, for which it has other checks as well.
    PeerChecks = [PeerCheck.KubeLinter("privilege-escalation-container"), PeerCheck.Polaris("privilegeEscalationAllowed")],
    Options = [_onlyExplicitTrue],
    Absence = AbsenceClause.InSecurityContext("allows privilege escalation"),
})
{
    private static readonly RuleOption<bool> _onlyExplicitTrue = RuleOption.Flag(
        "only_explicit_true", false, "Report only `allowPrivilegeEscalation: true`, not an absent value.");

    /// <inheritdoc/>
    protected override void Analyze(Container container, RuleContext context)
    {
        if (!context.TargetVersion.IsAtLeast(8)
            || WindowsPods.AreExempt(container.Pod, context.TargetVersion))
        {
            return;
        }

        var field = container.SecurityContext["allowPrivilegeEscalation"];
        if (context.Option(_onlyExplicitTrue) ? field.Is(true) : field.IsNot(false))
        {
            context.Report(field, [container.Description], FixOf(container, field));
        }
    }

    private static RuleFix FixOf(Container container, ManifestCursor field) => RuleFix
        .Review("Forbid privilege escalation", "run without privilege escalation", ManifestEdit.Set(field, false))
        .Unless(() => IsRefused(container)
            ? FixObjection.Contradicted("the API server refuses allowPrivilegeEscalation false in a container that is privileged or adds CAP_SYS_ADMIN")
            : null);

    // The validation of the API server knows this spelling only.
    private static bool IsRefused(Container container) =>
        container.SecurityContext["privileged"].Is(true)
        || container.SecurityContext["capabilities"]["add"].Items.Any(capability => capability.Is("CAP_SYS_ADMIN"));
}
