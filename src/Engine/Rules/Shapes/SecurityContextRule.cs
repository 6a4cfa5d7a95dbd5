using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>
/// A rule over fields that the security contexts of pods and containers share: that of the pod is analyzed first, then
/// that of each container.
/// </summary>
/// <param name="descriptor">The data of the rule.</param>
internal abstract class SecurityContextRule(RuleDescriptor descriptor) : PodRule(descriptor)
{
    /// <inheritdoc/>
    protected override void Analyze(Pod pod, RuleContext context)
    {
        if (!Concerns(pod, context))
        {
            return;
        }

        AnalyzeSecurityContext(pod.SecurityContext, pod.Description, context);
        foreach (var container in pod.Containers)
        {
            AnalyzeContainer(container, context);
        }
    }

    /// <summary>Determines whether the rule applies to this pod in the target version of Kubernetes.</summary>
    protected virtual bool Concerns(Pod pod, RuleContext context) => true;

    /// <summary>Analyzes the security context of a pod or of a container.</summary>
    /// <param name="securityContext">The security context, which may be absent.</param>
    /// <param name="description">The pod or the container, as the first argument of the message.</param>
    /// <param name="context">Where to report.</param>
    protected abstract void AnalyzeSecurityContext(ManifestCursor securityContext, string description, RuleContext context);

    /// <summary>Analyzes a container; override it if the values of the pod matter as well.</summary>
    protected virtual void AnalyzeContainer(Container container, RuleContext context) =>
        AnalyzeSecurityContext(container.SecurityContext, container.Description, context);
}
