using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Schema;

/// <summary>A place of an object and the schema of what belongs there. It is a value, since an object has many of them.</summary>
/// <param name="Cursor">The place.</param>
/// <param name="Schema">The schema of its value.</param>
internal readonly record struct SchemaPlace(ManifestCursor Cursor, ValueSchema Schema);
