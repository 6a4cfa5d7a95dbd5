using KubeGuard.Edits;

namespace KubeGuard.Build.Fixing;

/// <summary>A fix of an object of a document.</summary>
/// <param name="Item">The index of the object in a List; <see langword="null"/> if it is the document.</param>
/// <param name="Fix">The fix.</param>
internal sealed record PlacedFix(int? Item, RuleFix Fix)
{
    /// <summary>The edits.</summary>
    public IReadOnlyList<ManifestEdit> Edits => Fix.Edits;
}
