using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Network.Declared;

/// <summary>Something in a list that cannot be read, or names what is not there.</summary>
/// <param name="Place">The place.</param>
/// <param name="Text">The problem and its fix, as a clause.</param>
internal sealed record DeclarationProblem(ManifestCursor Place, string Text);
