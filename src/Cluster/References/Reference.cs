using KubeGuard.Manifests;

namespace KubeGuard.Cluster.References;

/// <summary>A field that refers to other objects of the cluster.</summary>
/// <param name="field">The field, where a reference that leads nowhere is reported.</param>
/// <param name="missing">The end of the message about one that leads nowhere.</param>
internal abstract class Reference(ManifestCursor field, string missing)
{
    /// <summary>The field.</summary>
    public ManifestCursor Field { get; } = field;

    /// <summary>The end of the message about a reference that leads nowhere.</summary>
    public string Missing { get; } = missing;

    /// <summary>Whether somebody else deploys what it refers to.</summary>
    /// <param name="patterns">The objects that others deploy; see <see cref="KubeGuard.Rules.ReferenceOptions.ExternalObjects"/>.</param>
    public abstract bool IsExternal(IReadOnlyList<string> patterns);

    /// <summary>
    /// Whether what it refers to is in a set: unknown where the set is open and shows nothing of the kind in the namespace,
    /// and where an object that is only partly known may be meant.
    /// </summary>
    public abstract bool? IsFound(ReferenceFacts facts);
}
