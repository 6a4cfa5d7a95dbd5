using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE1105: a container runs without a seccomp profile that the restricted profile allows.</summary>
public sealed class KUBE1105SeccompProfileMissing() : PodRule(new RuleDescriptor
{
    Id = "KUBE1105",
    Name = "SeccompProfileMissing",
    Title = "Set a seccomp profile",
    MessageFormat = "{0} has no allowed seccomp profile; set seccompProfile.type to RuntimeDefault in the securityContext of the pod",
    Category = RuleCategory.PodSecurityRestricted,
    DefaultSeverity = RuleSeverity.Warning,
    HelpUri = "https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted",
    Options = [_acceptLegacyAnnotation, _allowedTypes],
})
{
    private const int FirstMinor = 19;
    private const string RuntimeDefault = "RuntimeDefault";
    private const string PodAnnotation = "seccomp.security.alpha.kubernetes.io/pod";

    private static readonly RuleOption<bool> _acceptLegacyAnnotation = RuleOption.Flag(
        "accept_legacy_annotation", false, "Accept the annotation `seccomp.security.alpha.kubernetes.io/pod` in place of the field.");

    private static readonly RuleOption<IReadOnlyList<string>> _allowedTypes = RuleOption.List(
        "allowed_types", [RuntimeDefault, "Localhost"], "The types of profiles to allow.");

    /// <inheritdoc/>
    protected override void Judge(Pod pod, RuleContext context)
    {
        if (!context.TargetVersion.IsAtLeast(FirstMinor) || WindowsPods.AreExempt(pod, context.TargetVersion))
        {
            return;
        }

        var ofPod = TypeOf(pod.SecurityContext);
        if (IsBad(ofPod, context))
        {
            context.Report(ofPod, [pod.Description], RuleFix.Set(ofPod, RuntimeDefault));
        }

        var isSetByPod = !ofPod.IsAbsent || (context.Option(_acceptLegacyAnnotation) && !pod.Metadata["annotations"][PodAnnotation].IsAbsent);
        foreach (var container in pod.Containers)
        {
            Judge(container, isSetByPod, context);
        }
    }

    private static void Judge(Container container, bool isSetByPod, RuleContext context)
    {
        var own = TypeOf(container.SecurityContext);
        if (IsBad(own, context))
        {
            context.Report(own, [container.Description], RuleFix.Set(own, RuntimeDefault));
        }
        else if (own.IsAbsent && !isSetByPod)
        {
            var ofPod = TypeOf(container.Pod.SecurityContext);
            context.Report(
                own,
                [container.Description],
                new RuleFix("Set 'seccompProfile.type' to RuntimeDefault for the pod", ManifestEdit.Set(ofPod, ScalarNode.String(RuntimeDefault))));
        }
    }

    private static ManifestCursor TypeOf(ManifestCursor securityContext) => securityContext["seccompProfile"]["type"];

    private static bool IsBad(ManifestCursor type, RuleContext context) =>
        type.IsPresent && type.Text is { } text && context.Option(_allowedTypes).All(allowed => text.Is(allowed) == false);
}
