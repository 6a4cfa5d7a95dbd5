using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE1013: a pod or container switches seccomp off.</summary>
public sealed class KUBE1013SeccompUnconfined() : PodRule(new RuleDescriptor
{
    Id = "KUBE1013",
    Name = "SeccompUnconfined",
    Title = "Do not disable seccomp",
    MessageFormat = "{0} has the seccomp profile '{1}'; use {2}",
    Category = RuleCategory.PodSecurityBaseline,
    DefaultSeverity = RuleSeverity.Warning,
    HelpUri = "https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline",
})
{
    // The fields came with 1.19; before, annotations chose the profile.
    private const int FirstMinorWithFields = 19;

    private const string PodAnnotation = "seccomp.security.alpha.kubernetes.io/pod";
    private const string ContainerAnnotationPrefix = "container.seccomp.security.alpha.kubernetes.io/";
    private const string LocalhostPrefix = "localhost/";

    /// <inheritdoc/>
    protected override void Judge(Pod pod, RuleContext context)
    {
        if (context.TargetVersion.IsAtLeast(FirstMinorWithFields))
        {
            JudgeField(pod.SecurityContext, pod.Description, context);
            foreach (var container in pod.Containers)
            {
                JudgeField(container.SecurityContext, container.Description, context);
            }
        }
        else
        {
            JudgeAnnotations(pod, context);
        }
    }

    private static void JudgeField(ManifestCursor securityContext, string description, RuleContext context)
    {
        var type = securityContext["seccompProfile"]["type"];
        if (type.String is { } text and not ("RuntimeDefault" or "Localhost"))
        {
            context.Report(type, [description, text, "RuntimeDefault"], RuleFix.Set(type, "RuntimeDefault"));
        }
    }

    private static void JudgeAnnotations(Pod pod, RuleContext context)
    {
        foreach (var annotation in pod.Metadata["annotations"].Entries)
        {
            var key = annotation.Segment.Key!;
            if ((key == PodAnnotation || key.StartsWith(ContainerAnnotationPrefix, StringComparison.Ordinal))
                && annotation.String is { } text
                && !IsAllowed(text))
            {
                context.Report(annotation, [pod.Description, text, "runtime/default"], RuleFix.Set(annotation, "runtime/default"));
            }
        }
    }

    private static bool IsAllowed(string profile) =>
        profile is "" or "runtime/default" or "docker/default" || profile.StartsWith(LocalhostPrefix, StringComparison.Ordinal);
}
