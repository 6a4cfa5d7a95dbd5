using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>
/// A rule: a descriptor and a judgement over a view. Derive from <see cref="ContainerRule"/>,
/// <see cref="PodRule"/> or <see cref="ObjectRule"/>, which do the walking.
/// </summary>
/// <param name="descriptor">Everything about the rule but its judgement.</param>
public abstract class Rule(RuleDescriptor descriptor)
{
    /// <summary>Everything about the rule but its judgement.</summary>
    public RuleDescriptor Descriptor { get; } = descriptor;

    /// <summary>Judges an object and reports to the context. Rules keep no state.</summary>
    public abstract void Judge(KubernetesObject target, RuleContext context);
}
