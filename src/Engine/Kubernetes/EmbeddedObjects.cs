using KubeGuard.Kubernetes.Shapes;

namespace KubeGuard.Kubernetes;

/// <summary>
/// Objects that are written in other ones: the items of a List, the objects of an OpenShift Template, the
/// manifests of a ManifestWork. Each is an object of its own, with its own identity and annotations.
/// </summary>
internal static class EmbeddedObjects
{
    // Deeper than any real nesting, such as a List in a Template in a ManifestWork.
    private const int MaxDepth = 4;

    private const string ListEnd = "List";
    private const string Items = "items";

    /// <summary>Determines whether resources of a type carry other objects.</summary>
    public static bool AreIn(GroupVersionKind type) => EmbeddingShapes.Find(type) is not null;

    /// <summary>An object and those embedded in it, at any depth; for a List, its items alone.</summary>
    public static IEnumerable<KubernetesObject> Unwrap(KubernetesObject value) => Unwrap(value, 0);

    private static IEnumerable<KubernetesObject> Unwrap(KubernetesObject value, int depth) =>
        value.Type is not { } type || depth == MaxDepth ? [value]
        : IsList(value, type) ? InList(value, type).SelectMany(item => Unwrap(item, depth + 1))
        : EmbeddingShapes.Find(type) is { } shape ? [value, .. In(value, shape).SelectMany(item => Unwrap(item, depth + 1))]
        : [value];

    private static bool IsList(KubernetesObject value, GroupVersionKind type) =>
        type.Kind.EndsWith(ListEnd, StringComparison.Ordinal) && value.Root[Items].IsPresent;

    // The items of a DeploymentList may omit their kind.
    private static IEnumerable<KubernetesObject> InList(KubernetesObject list, GroupVersionKind type)
    {
        var kind = type.Kind.Substring(0, type.Kind.Length - ListEnd.Length);
        var itemType = kind.Length > 0 ? new GroupVersionKind(type.Group, type.Version, kind) : null;
        return list.Root[Items].Items.Select(item => KubernetesObject.FromEmbedded(list, item, itemType)).OfType<KubernetesObject>();
    }

    private static IEnumerable<KubernetesObject> In(KubernetesObject outer, EmbeddingShape shape) => shape.Paths
        .SelectMany(path => path.From(outer.Root))
        .Select(found => KubernetesObject.FromEmbedded(outer, shape.IsCompletedIn(outer) ? found.Opened() : found, null))
        .OfType<KubernetesObject>();
}
