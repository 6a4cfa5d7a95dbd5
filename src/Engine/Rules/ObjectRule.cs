using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>A rule over every object of one kind.</summary>
/// <param name="descriptor">Everything about the rule but its analysis.</param>
/// <param name="kind">The kind.</param>
/// <param name="groups">The API groups that the kind is or was in; the core group is empty.</param>
internal abstract class ObjectRule(RuleDescriptor descriptor, string kind, params string[] groups) : Rule(descriptor)
{
    /// <inheritdoc/>
    public sealed override void Analyze(KubernetesObject target, RuleContext context)
    {
        if (target.Type is { } type && type.Kind == kind && groups.Contains(type.Group, StringComparer.Ordinal))
        {
            AnalyzeObject(target, context);
        }
    }

    /// <summary>Analyzes one object of the kind.</summary>
    protected abstract void AnalyzeObject(KubernetesObject target, RuleContext context);
}
