using KubeGuard.Manifests;

namespace KubeGuard.Edits;

/// <summary>The edits that do what several fixes do.</summary>
internal static class CombinedFix
{
    /// <summary>
    /// Combines fixes: an edit that several have is done once, the first of two that set the same field
    /// counts, and nothing is done below a field that is removed.
    /// </summary>
    /// <param name="fixes">The fixes, the most important one first.</param>
    /// <returns>The edits that do what all of them do.</returns>
    public static IReadOnlyList<ManifestEdit> Of(IEnumerable<RuleFix> fixes)
    {
        var edits = fixes.SelectMany(fix => fix.Edits).ToList();
        var removed = new HashSet<ManifestPath>(edits.Where(edit => edit.Operation == EditOperation.Remove).Select(edit => edit.Target.Path));
        var done = new HashSet<(EditOperation, ManifestPath, string)>();
        return [.. edits.Where(edit => !IsBelow(edit.Target, edit.Operation, removed) && done.Add(KeyOf(edit)))];
    }

    private static bool IsBelow(ManifestCursor target, EditOperation operation, HashSet<ManifestPath> removed)
    {
        if (removed.Count == 0)
        {
            return false;
        }

        var start = operation == EditOperation.Remove ? target.Parent : target;
        for (var cursor = start; cursor is not null; cursor = cursor.Parent)
        {
            if (removed.Contains(cursor.Path))
            {
                return true;
            }
        }

        return false;
    }

    private static (EditOperation, ManifestPath, string) KeyOf(ManifestEdit edit) =>
        (edit.Operation, edit.Target.Path, edit.Operation == EditOperation.Add ? TextOf(edit.Value) : "");

    private static string TextOf(ManifestNode? node) => node switch
    {
        MappingNode mapping => "{" + string.Join(",", mapping.Entries.Select(entry => entry.Key + ":" + TextOf(entry.Value))) + "}",
        SequenceNode sequence => "[" + string.Join(",", sequence.Items.Select(TextOf)) + "]",
        ScalarNode scalar => scalar.Text.ToString(),
        _ => "",
    };
}
