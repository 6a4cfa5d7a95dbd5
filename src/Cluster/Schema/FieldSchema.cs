using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Schema;

/// <summary>A field of an object, in the versions that have it with this schema.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">The schema of its value.</param>
/// <param name="Versions">The versions that have it, among those that have the object.</param>
/// <param name="RequiredIn">The versions that refuse an object without it, among those that have the object.</param>
internal sealed record FieldSchema(string Name, ValueSchema Value, VersionSet Versions, VersionSet RequiredIn);
