using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE1103: a container may run as root.</summary>
public sealed class KUBE1103RunAsNonRootMissing() : SecurityContextRule(new RuleDescriptor
{
    Id = "KUBE1103",
    Name = "RunAsNonRootMissing",
    Title = "Require a non-root user",
    MessageFormat = "{0} may run as root; set runAsNonRoot to true in the securityContext of the pod",
    Category = RuleCategory.PodSecurityRestricted,
    Profile = PodSecurityProfile.Restricted,
    DefaultSeverity = RuleSeverity.Warning,
    HelpUri = "https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted",
    PeerChecks = [PeerCheck.KubeLinter("run-as-non-root"), PeerCheck.Polaris("runAsRootAllowed")],
    Options = [_acceptNonZeroRunAsUser],
    Absence = AbsenceClause.InSecurityContext("may run as root"),
})
{
    private static readonly RuleOption<bool> _acceptNonZeroRunAsUser = RuleOption.Flag(
        "accept_non_zero_run_as_user", false,
        "Accept a `runAsUser` greater than 0 (the container's, else the pod's) in place of `runAsNonRoot`.");

    /// <inheritdoc/>
    protected override bool Concerns(Pod pod, RuleContext context) => !UserNamespaces.Relax(pod, context.TargetVersion);

    /// <inheritdoc/>
    protected override void AnalyzeSecurityContext(ManifestCursor securityContext, string description, RuleContext context)
    {
        var runAsNonRoot = securityContext["runAsNonRoot"];
        if (runAsNonRoot.Is(false))
        {
            context.Report(runAsNonRoot, [description], RuleFix.Set(runAsNonRoot, true));
        }
    }

    /// <inheritdoc/>
    protected override void AnalyzeContainer(Container container, RuleContext context)
    {
        var own = container.SecurityContext["runAsNonRoot"];
        var ofPod = container.Pod.SecurityContext["runAsNonRoot"];
        if (own.Is(false))
        {
            context.Report(
                own,
                [container.Description],
                container.Pod.AcceptsSecurityContext
                    ? new RuleFix("Set 'runAsNonRoot' to true for the pod", ManifestEdit.Remove(own), ManifestEdit.Set(ofPod, ScalarNode.Boolean(true)))
                    : RuleFix.Set(own, true));
        }
        else if (own.IsAbsent && ofPod.IsAbsent && !(context.Option(_acceptNonZeroRunAsUser) && MayHaveNonZeroUser(container)))
        {
            context.Report(
                own,
                [container.Description],
                container.Pod.AcceptsSecurityContext
                    ? new RuleFix("Set 'runAsNonRoot' to true for the pod", ManifestEdit.Set(ofPod, ScalarNode.Boolean(true)))
                    : RuleFix.Set(own, true));
        }
    }

    private static bool MayHaveNonZeroUser(Container container) =>
        container.EffectiveSecurityContext("runAsUser") is { IsAbsent: false } user && user.Integer is not <= 0;
}
