using KubeGuard.Manifests;

namespace KubeGuard.Policy;

/// <summary>An object, or a part of one, that has metadata of its own.</summary>
/// <param name="Scope">The object or part that the metadata describes.</param>
/// <param name="Metadata">The metadata.</param>
internal sealed record AnnotatedPlace(ManifestCursor Scope, ManifestCursor Metadata);
