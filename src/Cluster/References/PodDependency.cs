using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.References;

/// <summary>An object that a pod takes environment variables or a volume from.</summary>
/// <param name="Kind">The kind of the object.</param>
/// <param name="Place">The place that refers to it.</param>
/// <param name="Name">The field with its name.</param>
/// <param name="Optional">The field by which the pod starts without it; <see langword="null"/> if there is none.</param>
internal sealed record PodDependency(ObjectKind Kind, ManifestCursor Place, ManifestCursor Name, ManifestCursor? Optional = null)
{
    /// <summary>The fields with the keys that are needed; none if any keys will do.</summary>
    public IReadOnlyList<ManifestCursor> Keys { get; init; } = [];

    /// <summary>
    /// Indicates whether the pod does not start without it. A patch that writes a reference is taken to write all of it, so
    /// nothing that is not written makes it optional.
    /// </summary>
    public bool IsRequired => Optional is not { Node: not null } || Optional.IsNot(true);

    /// <summary>Indicates whether the pod certainly starts without it.</summary>
    public bool IsOptional => Optional?.Is(true) == true;

    /// <summary>The references to the object and to its keys.</summary>
    /// <param name="source">The object that makes the pod.</param>
    public IEnumerable<Reference> ReferencesFrom(SetObject source)
    {
        var reference = new ObjectReference(source.Value, Name, Kind);
        yield return reference;
        foreach (var key in Keys)
        {
            yield return new KeyReference(reference, key);
        }
    }
}
