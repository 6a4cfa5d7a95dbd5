using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>A rule over every object of some kinds.</summary>
/// <param name="descriptor">The data of the rule.</param>
/// <param name="kinds">The kinds.</param>
internal abstract class ObjectRule(RuleDescriptor descriptor, params ObjectKind[] kinds) : Rule(descriptor)
{
    /// <inheritdoc/>
    public sealed override bool MayConcern(GroupVersionKind? type, bool hasPods) => type is not null && Array.Exists(kinds, kind => kind.Includes(type));

    /// <inheritdoc/>
    public sealed override void Analyze(KubernetesObject target, RuleContext context) => AnalyzeObject(target, context);

    /// <summary>Analyzes one object of the kinds.</summary>
    protected abstract void AnalyzeObject(KubernetesObject target, RuleContext context);
}
