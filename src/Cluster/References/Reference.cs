using KubeGuard.Edits;
using KubeGuard.Manifests;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.References;

/// <summary>A field that refers to other objects of the cluster.</summary>
/// <param name="field">The field, at which a dangling reference is reported.</param>
/// <param name="target">The object that it refers to; <see langword="null"/> if no other object can be meant.</param>
internal abstract class Reference(ManifestCursor field, ObjectName? target)
{
    /// <summary>The field.</summary>
    public ManifestCursor Field { get; } = field;

    /// <summary>The object that it refers to; <see langword="null"/> if no other object can be meant.</summary>
    public ObjectName? Target { get; } = target;

    /// <summary>
    /// Determines whether its target is in a set: unknown if the set is open and has no such object in the namespace, or if
    /// an object that is only partly known may be the target.
    /// </summary>
    public abstract bool? IsFound(ReferenceFacts facts);

    /// <summary>The end of the message about a dangling reference.</summary>
    public abstract string DescribeMissing(ReferenceFacts facts);

    /// <summary>The places that explain a dangling reference, besides the field.</summary>
    public virtual IReadOnlyList<RelatedPlace> PlacesToLookAt(ReferenceFacts facts) => [];

    /// <summary>The ways to fix a dangling reference, the best one first.</summary>
    public virtual IReadOnlyList<RuleFix> Fixes => [];
}
