using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE1013: a pod or container switches seccomp off.</summary>
internal sealed class KUBE1013SeccompUnconfined() : SecurityContextRule(new RuleDescriptor
{
    Id = "KUBE1013",
    Name = "SeccompUnconfined",
    Title = "Do not disable seccomp",
    MessageFormat = "{0} has {1}; use {2}",
    Category = RuleCategory.PodSecurityBaseline,
    Profile = PodSecurityProfile.Baseline,
    DefaultSeverity = RuleSeverity.Warning,
    HelpUri = "https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline",
    Covers = ["KUBE1105"],
})
{
    // The fields exist since 1.19; before, annotations chose the profile.
    private const int FirstMinorWithFields = 19;

    /// <inheritdoc/>
    protected override void Analyze(Pod pod, RuleContext context)
    {
        if (context.TargetVersion.IsAtLeast(FirstMinorWithFields))
        {
            base.Analyze(pod, context);
        }
        else
        {
            AnalyzeAnnotation(SeccompAnnotations.Of(pod), pod.Description, context);
            foreach (var container in pod.Containers)
            {
                AnalyzeAnnotation(SeccompAnnotations.Of(container), container.Description, context);
            }
        }
    }

    /// <inheritdoc/>
    protected override void AnalyzeSecurityContext(ManifestCursor securityContext, string description, RuleContext context)
    {
        var type = securityContext["seccompProfile"]["type"];
        if (type.String is { } text && !IsAllowed(text))
        {
            context.Report(type, [description, Mention.OfValue("seccomp profile", text), "RuntimeDefault"], FixOf(type, "RuntimeDefault"));
        }
    }

    private static void AnalyzeAnnotation(ManifestCursor? annotation, string description, RuleContext context)
    {
        if (annotation?.String is { } text && !IsAllowed(SeccompAnnotations.TypeOf(text)))
        {
            context.Report(annotation, [description, Mention.OfValue("seccomp profile", text), "runtime/default"], FixOf(annotation, "runtime/default"));
        }
    }

    private static RuleFix FixOf(ManifestCursor profile, string value) =>
        RuleFix.Review("Use the default seccomp profile", "run under the default seccomp profile", ManifestEdit.Set(profile, value));

    private static bool IsAllowed(string type) => type is "RuntimeDefault" or "Localhost";
}
