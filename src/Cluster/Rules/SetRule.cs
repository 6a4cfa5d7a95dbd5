using KubeGuard.Cluster.Objects;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>
/// A rule about a whole set of objects, of the scope <see cref="RuleScope.Set"/>. Its descriptor is in the engine, where every
/// front end knows it. Derive from <see cref="SetRule{TFacts}"/> or from a shape such as <see cref="References.ReferenceRule"/>.
/// </summary>
/// <param name="descriptor">The data of the rule.</param>
internal abstract class SetRule(RuleDescriptor descriptor)
{
    /// <summary>The data of the rule.</summary>
    public RuleDescriptor Descriptor { get; } = descriptor;

    /// <summary>The source of the facts that the rule needs.</summary>
    public abstract FactsSource Facts { get; }

    /// <summary>Indicates whether the rule is about the content of images, so that it has nothing to say without documents about them.</summary>
    public virtual bool NeedsImages => false;

    /// <summary>
    /// The places that the rule reads in objects, beyond those that its facts read. All other places are unknown when
    /// <see cref="Analyze"/> runs; name, namespace and kind of every object, and the paths of its pods, are always kept.
    /// </summary>
    public virtual IReadOnlyList<ObjectParts> Parts => [];

    /// <summary>The places that the rule or its facts read in objects.</summary>
    public IEnumerable<ObjectParts> AllParts => Facts.Parts.Concat(Parts);

    /// <summary>Analyzes a set and reports to the context, at any of its objects. Rules keep no state.</summary>
    public abstract void Analyze(SetContext context);
}
