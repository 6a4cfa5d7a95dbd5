using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>A rule over every pod spec.</summary>
/// <param name="descriptor">Everything about the rule but its judgement.</param>
internal abstract class PodRule(RuleDescriptor descriptor) : Rule(descriptor)
{
    /// <inheritdoc/>
    public sealed override void Judge(KubernetesObject target, RuleContext context)
    {
        var pods = target.Pods;
        for (var i = 0; i < pods.Count; i++)
        {
            Judge(pods[i], context);
        }
    }

    /// <summary>Judges one pod spec.</summary>
    protected abstract void Judge(Pod pod, RuleContext context);
}
