using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Schema;

/// <summary>A place of an object and the schema of what belongs there.</summary>
/// <param name="Cursor">The place.</param>
/// <param name="Schema">The schema of its value.</param>
/// <param name="Owner">The place that it is in; <see langword="null"/> for the object itself.</param>
internal sealed record SchemaPlace(ManifestCursor Cursor, ValueSchema Schema, SchemaPlace? Owner = null)
{
    /// <summary>The place of a field that is written here and that the schema knows.</summary>
    public SchemaPlace With(ManifestCursor cursor, ValueSchema schema) => new(cursor, schema, this);
}
