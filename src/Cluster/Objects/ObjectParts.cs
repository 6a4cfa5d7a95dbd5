using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Objects;

/// <summary>
/// The places that rules about sets read in certain objects. Rules that read the same have the same instance, so that the places are
/// looked up once.
/// </summary>
internal sealed class ObjectParts
{
    private readonly Func<SetObject, bool> _areIn;
    private readonly Func<SetObject, IEnumerable<ManifestCursor>> _places;

    private ObjectParts(Func<SetObject, bool> areIn, Func<SetObject, IEnumerable<ManifestCursor>> places)
    {
        _areIn = areIn;
        _places = places;
    }

    /// <summary>Places in objects of a kind.</summary>
    public static ObjectParts Of(ObjectKind kind, Func<SetObject, IEnumerable<ManifestCursor>> places) => Of([kind], places);

    /// <summary>Places in objects of some kinds.</summary>
    public static ObjectParts Of(IReadOnlyList<ObjectKind> kinds, Func<SetObject, IEnumerable<ManifestCursor>> places) =>
        new(target => kinds.Any(kind => kind.Includes(target.Value.Type!)), places);

    /// <summary>Places in objects that create pods which are written in them.</summary>
    public static ObjectParts OfOwners(Func<SetObject, IEnumerable<ManifestCursor>> places) => new(target => target.Pods.Count > 0, places);

    /// <summary>Places in every object.</summary>
    public static ObjectParts OfAll(Func<SetObject, IEnumerable<ManifestCursor>> places) => new(_ => true, places);

    /// <summary>Indicates whether there may be such places in an object; the type and whether there are pods decide.</summary>
    public bool AreIn(SetObject target) => _areIn(target);

    /// <summary>The places in such an object.</summary>
    public IEnumerable<ManifestCursor> In(SetObject target) => _places(target);
}
