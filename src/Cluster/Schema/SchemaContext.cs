using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Schema;

/// <summary>The object that is compared with its schema.</summary>
/// <param name="target">The object.</param>
/// <param name="version">The version whose schema counts.</param>
/// <param name="isBeyondSchemas">Whether the target version is newer than all schemas, so that a field may be there that they do not have.</param>
internal sealed class SchemaContext(KubernetesObject target, KubernetesVersion version, bool isBeyondSchemas)
{
    private const int UsualDepth = 8;

    /// <summary>The version whose schema counts.</summary>
    public KubernetesVersion Version { get; } = version;

    /// <summary>Indicates whether the target version is newer than all schemas, so that a field may be there that they do not have.</summary>
    public bool IsBeyondSchemas { get; } = isBeyondSchemas;

    /// <summary>The mappings with known fields around the place that is compared, the innermost first.</summary>
    public Stack<SchemaPlace> Owners { get; } = new(UsualDepth);

    /// <summary>The path of a place in the object.</summary>
    public string PathOf(ManifestCursor cursor) => target.PathOf(cursor).ToString();
}
