using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>A rule over every object of one kind.</summary>
/// <param name="descriptor">Everything about the rule but its judgement.</param>
/// <param name="group">The API group of the kind; empty for the core group.</param>
/// <param name="kind">The kind.</param>
public abstract class ObjectRule(RuleDescriptor descriptor, string group, string kind) : Rule(descriptor)
{
    /// <inheritdoc/>
    public sealed override void Judge(KubernetesObject target, RuleContext context)
    {
        if (target.Type is { } type && type.Kind == kind && type.Group == group)
        {
            JudgeObject(target, context);
        }
    }

    /// <summary>Judges one object of the kind.</summary>
    protected abstract void JudgeObject(KubernetesObject target, RuleContext context);
}
