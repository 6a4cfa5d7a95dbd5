using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes.Definitions;

/// <summary>A problem of a schema.</summary>
/// <param name="Place">The word that is wrong or missing.</param>
/// <param name="Text">The problem, as a clause whose subject is the word.</param>
internal sealed record SchemaProblem(ManifestCursor Place, string Text);
