using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes.Network;

/// <summary>A field whose value the API server or a controller refuses.</summary>
/// <param name="Place">The field.</param>
/// <param name="Text">What is wrong with it, as a clause.</param>
internal sealed record FieldProblem(ManifestCursor Place, string Text);
