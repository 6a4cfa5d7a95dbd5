using KubeGuard.Edits;
using KubeGuard.Manifests;

namespace KubeGuard.Build.Fixing;

/// <summary>A fix of an object of a document.</summary>
/// <param name="Place">The path of the object in the document.</param>
/// <param name="Fix">The fix.</param>
internal sealed record PlacedFix(ManifestPath Place, RuleFix Fix)
{
    /// <summary>The edits.</summary>
    public IReadOnlyList<ManifestEdit> Edits => Fix.Edits;
}
