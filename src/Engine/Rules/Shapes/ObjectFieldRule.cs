using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>A rule that reports the fields of objects of some kinds that the API server refuses.</summary>
/// <param name="descriptor">The data of the rule; the second argument of its message is the problem.</param>
/// <param name="kinds">The kinds.</param>
internal abstract class ObjectFieldRule(RuleDescriptor descriptor, params ObjectKind[] kinds) : ObjectRule(descriptor, kinds)
{
    /// <inheritdoc/>
    protected sealed override void AnalyzeObject(KubernetesObject target, RuleContext context) => CheckObject(target, new FieldCheck(context));

    /// <summary>Checks the fields of an object.</summary>
    protected abstract void CheckObject(KubernetesObject target, FieldCheck check);
}
