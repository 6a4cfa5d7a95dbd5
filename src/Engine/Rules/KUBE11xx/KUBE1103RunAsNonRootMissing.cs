using KubeGuard.Edits;
using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>KUBE1103: a container may run as root.</summary>
internal sealed class KUBE1103RunAsNonRootMissing() : PodRule(new RuleDescriptor
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
    private const string Requirement = "run as non-root";

    private static readonly RuleOption<bool> _acceptNonZeroRunAsUser = RuleOption.Flag(
        "accept_non_zero_run_as_user", false,
        "Accept a `runAsUser` greater than 0 (the container's, else the pod's) in place of `runAsNonRoot`.");

    /// <inheritdoc/>
    protected override void Analyze(Pod pod, RuleContext context)
    {
        if (UserNamespaces.Relax(pod, context.TargetVersion))
        {
            return;
        }

        var ofPod = pod.SecurityContext["runAsNonRoot"];
        if (ofPod.Is(false))
        {
            context.Report(ofPod, [pod.Description], FixOf(pod, null, ManifestEdit.Set(ofPod, true)));
        }

        foreach (var container in pod.Containers)
        {
            Analyze(container, context);
        }
    }

    private static void Analyze(Container container, RuleContext context)
    {
        var own = container.SecurityContext["runAsNonRoot"];
        var ofPod = container.Pod.SecurityContext["runAsNonRoot"];
        if (own.Is(false))
        {
            context.Report(
                own,
                [container.Description],
                FixesOf(container, ManifestEdit.Remove(own), ManifestEdit.Set(ofPod, true)));
        }
        else if (own.IsAbsent && ofPod.IsAbsent && !(context.Option(_acceptNonZeroRunAsUser) && MayHaveNonZeroUser(container)))
        {
            context.Report(
                own,
                [container.Description],
                FixesOf(container, ManifestEdit.Set(ofPod, true)));
        }
    }

    private static bool MayHaveNonZeroUser(Container container) =>
        container.EffectiveSecurityContext("runAsUser") is { IsAbsent: false } user && user.Integer is not <= 0;

    // One setting for the pod is shorter, but if another container must be root, this one gets its own.
    private static RuleFix[] FixesOf(Container container, params ManifestEdit[] edits)
    {
        var own = RuleFix
            .Review("Run this container as non-root", Requirement, ManifestEdit.Set(container.SecurityContext["runAsNonRoot"], true))
            .Unless(() => IsRoot(container) ? MustBeRoot() : null);
        return !container.Pod.AcceptsSecurityContext ? [own]
            : IsRoot(container) || !container.Pod.Containers.Any(TakesRootFromPod) ? [FixOf(container.Pod, container, edits)]
            : [FixOf(container.Pod, container, edits), own];
    }

    private static RuleFix FixOf(Pod pod, Container? container, params ManifestEdit[] edits) => RuleFix
        .Review("Run as non-root", Requirement, edits)
        .Unless(() => pod.Containers.Any(other => other == container ? IsRoot(other) : TakesRootFromPod(other)) ? MustBeRoot() : null);

    private static FixObjection MustBeRoot() =>
        FixObjection.Contradicted("a container of the pod is to run as user 0, or installs packages, which only root can do");

    private static bool TakesRootFromPod(Container container) => container.SecurityContext["runAsNonRoot"].IsAbsent && IsRoot(container);

    private static bool IsRoot(Container container) =>
        container.EffectiveSecurityContext("runAsUser").Is(0) || ContainerCommand.InstallsPackages(container);
}
