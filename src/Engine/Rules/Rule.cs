using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>
/// A rule: a descriptor and an analysis of a view. Derive from <see cref="ContainerRule"/>,
/// <see cref="PodRule"/> or <see cref="ObjectRule"/>, which do the walking.
/// </summary>
/// <param name="descriptor">Everything about the rule but its analysis.</param>
internal abstract class Rule(RuleDescriptor descriptor)
{
    /// <summary>Everything about the rule but its analysis.</summary>
    public RuleDescriptor Descriptor { get; } = descriptor;

    /// <summary>
    /// The kinds of other objects that the analysis depends on, such as <c>LimitRange</c>. Only objects
    /// of these kinds are kept for <see cref="RuleContext.OfKind"/>.
    /// </summary>
    public virtual IReadOnlyList<string> RelatedKinds => [];

    /// <summary>
    /// Determines whether the rule may report anything in objects of a type. The answer is kept for all objects of the group, version and
    /// kind, and the rule does not run for them where it is no.
    /// </summary>
    /// <param name="type">The type; <see langword="null"/> for a part whose object is not seen.</param>
    /// <param name="hasPods">Whether pods are in the objects.</param>
    public virtual bool MayConcern(GroupVersionKind? type, bool hasPods) => true;

    /// <summary>Analyzes an object and reports to the context. Rules keep no state.</summary>
    public abstract void Analyze(KubernetesObject target, RuleContext context);
}
