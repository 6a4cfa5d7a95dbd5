using KubeGuard.Edits;
using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>A rule against sharing a namespace of the node.</summary>
/// <param name="descriptor">Everything about the rule but its analysis.</param>
/// <param name="field">The field of the pod spec that shares it, such as <c>hostNetwork</c>.</param>
internal abstract class HostNamespaceRule(RuleDescriptor descriptor, string field) : PodRule(descriptor)
{
    /// <inheritdoc/>
    protected sealed override void Analyze(Pod pod, RuleContext context)
    {
        var shares = pod.Spec[field];
        if (shares.Is(true))
        {
            context.Report(shares, [pod.Description], RuleFix.Review(
                $"Remove {field}", $"run without {field}", ManifestEdit.Remove(shares)));
        }
    }
}
