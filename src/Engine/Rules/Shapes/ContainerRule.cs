using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>A rule over every container of every pod spec: regular, init, sidecar and ephemeral.</summary>
/// <param name="descriptor">Everything about the rule but its analysis.</param>
internal abstract class ContainerRule(RuleDescriptor descriptor) : Rule(descriptor)
{
    /// <inheritdoc/>
    public sealed override bool MayConcern(GroupVersionKind? type, bool hasPods) => hasPods;

    /// <inheritdoc/>
    public sealed override void Analyze(KubernetesObject target, RuleContext context)
    {
        var pods = target.Pods;
        for (var i = 0; i < pods.Count; i++)
        {
            var containers = pods[i].Containers;
            for (var j = 0; j < containers.Count; j++)
            {
                Analyze(containers[j], context);
            }
        }
    }

    /// <summary>Analyzes one container.</summary>
    protected abstract void Analyze(Container container, RuleContext context);
}
