using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE1010: a pod or container leaves the default AppArmor profile for none.</summary>
internal sealed class KUBE1010AppArmorProfileUnsafe() : SecurityContextRule(new RuleDescriptor
{
    Id = "KUBE1010",
    Name = "AppArmorProfileUnsafe",
    Title = "Keep the default or a local AppArmor profile",
    MessageFormat = "{0} has {1}; use {2}",
    Category = RuleCategory.PodSecurityBaseline,
    Profile = PodSecurityProfile.Baseline,
    DefaultSeverity = RuleSeverity.Warning,
    HelpUri = "https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline",
    Options = [_allowLocalhost],
})
{
    /// <summary>The start of the annotation for a container, before its name.</summary>
    internal const string AnnotationPrefix = "container.apparmor.security.beta.kubernetes.io/";
    private const string LocalhostPrefix = "localhost/";

    private static readonly RuleOption<bool> _allowLocalhost = RuleOption.Flag(
        "allow_localhost", true, "Allow profiles that are loaded on the node (`Localhost`).");

    /// <inheritdoc/>
    protected override void Analyze(Pod pod, RuleContext context)
    {
        base.Analyze(pod, context);
        foreach (var annotation in pod.Metadata["annotations"].Entries)
        {
            if (annotation.Segment.Key!.StartsWith(AnnotationPrefix, StringComparison.Ordinal))
            {
                AnalyzeAnnotation(annotation, pod, context);
            }
        }
    }

    /// <inheritdoc/>
    protected override void AnalyzeSecurityContext(ManifestCursor securityContext, string description, RuleContext context)
    {
        var type = securityContext["appArmorProfile"]["type"];
        if (type.String is { } text && text != "RuntimeDefault" && !(text == "Localhost" && context.Option(_allowLocalhost)))
        {
            context.Report(type, [description, Mention.OfValue("AppArmor profile", text), "RuntimeDefault"], FixOf(type, "RuntimeDefault"));
        }
    }

    private static void AnalyzeAnnotation(ManifestCursor annotation, Pod pod, RuleContext context)
    {
        if (annotation.String is { Length: > 0 } text
            && text != "runtime/default"
            && !(text.StartsWith(LocalhostPrefix, StringComparison.Ordinal) && context.Option(_allowLocalhost)))
        {
            context.Report(annotation, [pod.Description, Mention.OfValue("AppArmor profile", text), "runtime/default"], FixOf(annotation, "runtime/default"));
        }
    }

    private static RuleFix FixOf(ManifestCursor profile, string value) =>
        RuleFix.Review("Use the default AppArmor profile", "run under the default AppArmor profile", ManifestEdit.Set(profile, value));
}
