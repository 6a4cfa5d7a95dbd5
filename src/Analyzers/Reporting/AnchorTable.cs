using KubeGuard.CSharp.Trees;
using KubeGuard.Edits;
using KubeGuard.Manifests;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Reporting;

/// <summary>
/// The places in source that the edits of one object's fixes start from. All diagnostics of the object
/// carry the same table.
/// </summary>
internal sealed class AnchorTable
{
    private readonly List<Location> _anchors = [];
    private readonly Dictionary<SyntaxNode, int> _indices = [];

    /// <summary>The places, as additional locations of a diagnostic.</summary>
    public IReadOnlyList<Location> Anchors => _anchors;

    /// <summary>Anchors a fix.</summary>
    /// <returns>The fix, or <see langword="null"/> if a part of it has no place in source or is in another object.</returns>
    public AnchoredFix? Add(RuleFix fix)
    {
        if (!fix.IsOfAnalyzedObject)
        {
            return null;
        }

        var edits = new List<AnchoredEdit>();
        foreach (var edit in fix.Edits)
        {
            if (Add(edit) is not { } anchored)
            {
                return null;
            }

            edits.Add(anchored);
        }

        return new AnchoredFix(fix.Label, edits);
    }

    private AnchoredEdit? Add(ManifestEdit edit)
    {
        var path = new Stack<PathSegment>();
        for (var cursor = edit.Target; cursor is not null; cursor = cursor.Parent)
        {
            if (cursor.Node?.Location is SyntaxLocation location)
            {
                return new AnchoredEdit(edit.Operation, IndexOf(location.Anchor), [.. path], edit.Value, edit.Note);
            }

            path.Push(cursor.Segment);
        }

        return null;
    }

    private int IndexOf(SyntaxNode anchor)
    {
        if (!_indices.TryGetValue(anchor, out var index))
        {
            index = _anchors.Count;
            _anchors.Add(anchor.GetLocation());
            _indices.Add(anchor, index);
        }

        return index;
    }
}
