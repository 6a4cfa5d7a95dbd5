using KubeGuard.Cluster.Objects;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.References;

/// <summary>The target of a reference, as far as it is named.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Scope">Where it is.</param>
/// <param name="Name">The name; unknown of objects that are selected by their labels.</param>
internal sealed record ObjectName(string Kind, ObjectScope Scope, KnownText Name);
