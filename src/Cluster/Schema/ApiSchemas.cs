using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Schema;

/// <summary>
/// The structure of all objects that Kubernetes serves itself, in all versions from <see cref="VersionSet.Oldest"/> to
/// <see cref="Newest"/>. They are read once, and only if something asks for them.
/// </summary>
internal sealed class ApiSchemas
{
    private static readonly Lazy<ApiSchemas> _packed = new(SchemaAsset.Read);

    private readonly Dictionary<(string Group, string Version, string Kind), ApiKind> _kinds;
    private readonly HashSet<string> _groups;

    /// <param name="kinds">The kinds.</param>
    /// <param name="newest">The newest version whose schemas are known.</param>
    public ApiSchemas(IReadOnlyList<ApiKind> kinds, KubernetesVersion newest)
    {
        Kinds = kinds;
        Newest = newest;
        _kinds = kinds.ToDictionary(kind => KeyOf(kind.Type));
        _groups = new HashSet<string>(kinds.Select(kind => kind.Type.Group), StringComparer.Ordinal);
    }

    /// <summary>Those of the package.</summary>
    public static ApiSchemas Packed => _packed.Value;

    /// <summary>All kinds, of all versions.</summary>
    public IReadOnlyList<ApiKind> Kinds { get; }

    /// <summary>The newest version whose schemas are known.</summary>
    public KubernetesVersion Newest { get; }

    /// <summary>The version of the schemas that count for a target: the target, or the oldest or newest one that is known.</summary>
    public KubernetesVersion Nearest(KubernetesVersion target) =>
        target.Minor < VersionSet.Oldest ? new KubernetesVersion(VersionSet.Oldest)
        : target.CompareTo(Newest) > 0 ? Newest
        : target;

    /// <summary>A kind, in whatever version of Kubernetes; <see langword="null"/> if none has it.</summary>
    public ApiKind? Find(GroupVersionKind type) => _kinds.TryGetValue(KeyOf(type), out var kind) ? kind : null;

    /// <summary>Determines whether a group is one of Kubernetes itself.</summary>
    public bool HasGroup(string group) => _groups.Contains(group);

    private static (string Group, string Version, string Kind) KeyOf(GroupVersionKind type) => (type.Group, type.Version, type.Kind);
}
