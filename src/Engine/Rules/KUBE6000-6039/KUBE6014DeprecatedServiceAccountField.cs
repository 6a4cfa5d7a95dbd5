using KubeGuard.Edits;
using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>KUBE6014: a pod names its service account by a deprecated field.</summary>
internal sealed class KUBE6014DeprecatedServiceAccountField() : PodRule(new RuleDescriptor
{
    Id = "KUBE6014",
    Name = "DeprecatedServiceAccountField",
    Title = "Use serviceAccountName",
    MessageFormat = "{0} names its service account by the deprecated field 'serviceAccount'; use 'serviceAccountName'",
    Category = RuleCategory.Validity,
    DefaultSeverity = RuleSeverity.Warning,
    HelpUri = "https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/",
    PeerChecks = [PeerCheck.KubeLinter("deprecated-service-account-field")],
})
{
    /// <inheritdoc/>
    protected override void Analyze(Pod pod, RuleContext context)
    {
        if (pod.Spec.Find("serviceAccount") is not { } old)
        {
            return;
        }

        var current = pod.Spec["serviceAccountName"];
        // A patch that writes the old field alone uses it, whatever the patched object has.
        var isAlone = current.IsAbsent || current.Node is null;
        if (old.String is not { Length: > 0 } name || !(isAlone || current.IsNot(name)))
        {
            return;
        }

        // Where both are written, the old one counts for nothing.
        var fix = isAlone
            ? RuleFix.Safe("Use serviceAccountName", ManifestEdit.Remove(old), ManifestEdit.Set(current, name))
            : RuleFix.Safe("Remove serviceAccount", ManifestEdit.Remove(old));
        context.Report(old, [pod.Description], fix);
    }
}
