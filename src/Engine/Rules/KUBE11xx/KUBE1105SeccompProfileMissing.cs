using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE1105: a container runs without a seccomp profile that the restricted profile allows.</summary>
internal sealed class KUBE1105SeccompProfileMissing() : SecurityContextRule(new RuleDescriptor
{
    Id = "KUBE1105",
    Name = "SeccompProfileMissing",
    Title = "Set a seccomp profile",
    MessageFormat = "{0} has no allowed seccomp profile; set seccompProfile.type to RuntimeDefault in the securityContext of the pod",
    Category = RuleCategory.PodSecurityRestricted,
    Profile = PodSecurityProfile.Restricted,
    DefaultSeverity = RuleSeverity.Warning,
    HelpUri = "https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted",
    PeerChecks = [PeerCheck.KubeScore("container-seccomp-profile")],
    Options = [_acceptLegacyAnnotation, _allowedTypes],
    Absence = AbsenceClause.InSecurityContext("has no seccomp profile"),
})
{
    private const int FirstMinor = 19;
    private const string RuntimeDefault = "RuntimeDefault";

    private static readonly RuleOption<bool> _acceptLegacyAnnotation = RuleOption.Flag(
        "accept_legacy_annotation", false, "Accept the seccomp annotations of Kubernetes before 1.19 in place of the field.");

    private static readonly RuleOption<IReadOnlyList<string>> _allowedTypes = RuleOption.List(
        "allowed_types", [RuntimeDefault, "Localhost"], "The types of profiles to allow.");

    /// <inheritdoc/>
    protected override bool Concerns(Pod pod, RuleContext context) =>
        context.TargetVersion.IsAtLeast(FirstMinor) && !WindowsPods.AreExempt(pod, context.TargetVersion);

    /// <inheritdoc/>
    protected override void AnalyzeSecurityContext(ManifestCursor securityContext, string description, RuleContext context)
    {
        var type = TypeOf(securityContext);
        if (IsBad(type, context))
        {
            context.Report(type, [description], FixOf(type));
        }
    }

    /// <inheritdoc/>
    protected override void AnalyzeContainer(Container container, RuleContext context)
    {
        base.AnalyzeContainer(container, context);
        var own = TypeOf(container.SecurityContext);
        var ofPod = TypeOf(container.Pod.SecurityContext);
        if (own.IsAbsent && ofPod.IsAbsent && !(context.Option(_acceptLegacyAnnotation) && MayHaveAnnotation(container, context)))
        {
            context.Report(
                own,
                [container.Description],
                container.Pod.AcceptsSecurityContext ? FixOf(ofPod, SeccompAnnotations.Of(container.Pod)) : FixOf(own, SeccompAnnotations.Of(container)));
        }
    }

    private static bool MayHaveAnnotation(Container container, RuleContext context) =>
        MayAllow(SeccompAnnotations.Of(container.Pod), context) || MayAllow(SeccompAnnotations.Of(container), context);

    private static bool MayAllow(ManifestCursor? annotation, RuleContext context) =>
        annotation?.String is { } profile
            ? context.Option(_allowedTypes).Contains(SeccompAnnotations.TypeOf(profile))
            : annotation is not { IsAbsent: true };

    private static ManifestCursor TypeOf(ManifestCursor securityContext) => securityContext["seccompProfile"]["type"];

    private static bool IsBad(ManifestCursor type, RuleContext context) =>
        type.IsPresent && type.Text is { } text && context.Option(_allowedTypes).All(allowed => text.Is(allowed) == false);

    // The API server refuses a field that does not agree with the annotation.
    private static RuleFix FixOf(ManifestCursor type, ManifestCursor? annotation = null) => RuleFix.Review(
        "Use the default seccomp profile",
        "run under the default seccomp profile",
        annotation?.String is { } profile && SeccompAnnotations.TypeOf(profile) != RuntimeDefault
            ? [ManifestEdit.Set(type, RuntimeDefault), ManifestEdit.Remove(annotation)]
            : [ManifestEdit.Set(type, RuntimeDefault)]);
}
