using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.References;

/// <summary>A reference from a claim, a volume or an attachment to another object.</summary>
/// <param name="Kind">The kind of the other object.</param>
/// <param name="Name">The field with its name.</param>
/// <param name="Namespace">The field with its namespace; <see langword="null"/> for a kind without namespaces.</param>
internal sealed record StorageReference(ObjectKind Kind, ManifestCursor Name, ManifestCursor? Namespace = null)
{
    /// <summary>The places that are read.</summary>
    public IEnumerable<ManifestCursor> Parts => new[] { Name, Namespace }.OfType<ManifestCursor>();
}
