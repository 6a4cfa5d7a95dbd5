using KubeGuard.Edits;
using KubeGuard.Manifests;

namespace KubeGuard.Build.Fixing;

/// <summary>A fix, or the part of it that concerns one object of a document.</summary>
/// <param name="Place">The path of the object in the document.</param>
/// <param name="Fix">The fix.</param>
internal sealed record PlacedFix(ManifestPath Place, RuleFix Fix)
{
    /// <summary>The edits of the object; all of the fix unless set.</summary>
    public IReadOnlyList<ManifestEdit> Edits { get; init; } = Fix.Edits;
}
