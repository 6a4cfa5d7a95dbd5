using KubeGuard.Manifests;

namespace KubeGuard.Cluster.References;

/// <summary>A field that refers to other objects of the cluster.</summary>
/// <param name="field">The field, at which a dangling reference is reported.</param>
/// <param name="missing">The end of the message about a dangling one.</param>
internal abstract class Reference(ManifestCursor field, string missing)
{
    /// <summary>The field.</summary>
    public ManifestCursor Field { get; } = field;

    /// <summary>The end of the message about a dangling reference.</summary>
    public string Missing { get; } = missing;

    /// <summary>Determines whether its target is deployed elsewhere.</summary>
    /// <param name="patterns">The objects that others deploy; see <see cref="KubeGuard.Rules.ReferenceOptions.ExternalObjects"/>.</param>
    public abstract bool IsExternal(IReadOnlyList<string> patterns);

    /// <summary>
    /// Determines whether its target is in a set: unknown if the set is open and has no such object in the namespace, or if
    /// an object that is only partly known may be the target.
    /// </summary>
    public abstract bool? IsFound(ReferenceFacts facts);
}
