using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>A rule over every pod spec.</summary>
/// <param name="descriptor">Everything about the rule but its analysis.</param>
internal abstract class PodRule(RuleDescriptor descriptor) : Rule(descriptor)
{
    /// <inheritdoc/>
    public sealed override bool MayConcern(GroupVersionKind? type, bool hasPods) => hasPods;

    /// <inheritdoc/>
    public sealed override void Analyze(KubernetesObject target, RuleContext context)
    {
        var pods = target.Pods;
        for (var i = 0; i < pods.Count; i++)
        {
            Analyze(pods[i], context);
        }
    }

    /// <summary>Analyzes one pod spec.</summary>
    protected abstract void Analyze(Pod pod, RuleContext context);
}
