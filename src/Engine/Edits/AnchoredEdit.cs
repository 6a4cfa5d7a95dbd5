using KubeGuard.Manifests;

namespace KubeGuard.Edits;

/// <summary>
/// A <see cref="ManifestEdit"/> that can travel without its tree: the target is named by a place that exists in the
/// source (the anchor) and the path from there.
/// </summary>
/// <param name="operation">The kind of change.</param>
/// <param name="anchor">The index of the anchor in a list that travels with the edit.</param>
/// <param name="path">The steps from the anchor to the target; empty if the anchor is the target.</param>
/// <param name="value">The value to set or add.</param>
/// <param name="note">The work that is left to a person; see <see cref="ManifestEdit.Note"/>.</param>
internal sealed class AnchoredEdit(
    EditOperation operation, int anchor, IReadOnlyList<PathSegment> path, ManifestNode? value, string? note)
{
    /// <summary>The kind of change.</summary>
    public EditOperation Operation { get; } = operation;

    /// <summary>The index of the anchor in a list that travels with the edit.</summary>
    public int Anchor { get; } = anchor;

    /// <summary>The steps from the anchor to the target.</summary>
    public IReadOnlyList<PathSegment> Path { get; } = path;

    /// <summary>The value to set or add.</summary>
    public ManifestNode? Value { get; } = value;

    /// <summary>The work that is left to a person.</summary>
    public string? Note { get; } = note;
}
