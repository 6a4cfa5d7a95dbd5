using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>A rule over every container of every pod spec: regular, init, sidecar and ephemeral.</summary>
/// <param name="descriptor">Everything about the rule but its judgement.</param>
internal abstract class ContainerRule(RuleDescriptor descriptor) : Rule(descriptor)
{
    /// <inheritdoc/>
    public sealed override void Judge(KubernetesObject target, RuleContext context)
    {
        var pods = target.Pods;
        for (var i = 0; i < pods.Count; i++)
        {
            var containers = pods[i].Containers;
            for (var j = 0; j < containers.Count; j++)
            {
                Judge(containers[j], context);
            }
        }
    }

    /// <summary>Judges one container.</summary>
    protected abstract void Judge(Container container, RuleContext context);
}
