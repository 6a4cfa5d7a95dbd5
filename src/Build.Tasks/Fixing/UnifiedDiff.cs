using System.Globalization;
using System.Text;

namespace KubeGuard.Build.Fixing;

/// <summary>Writes changes of a text in the format of <c>git apply</c> and <c>patch</c>.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>The difference, with line feeds between its lines; empty if there is none.</summary>
    /// <param name="path">The path to show, with slashes.</param>
    /// <param name="text">The text.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="isNew">Whether there is no file yet.</param>
    public static string Of(string path, string text, IReadOnlyList<LineChange> changes, bool isNew = false)
    {
        if (changes.Count == 0)
        {
            return "";
        }

        var old = LineChange.Split(text);
        var diff = new StringBuilder($"--- {(isNew ? "/dev/null" : PatchName.Of("a/" + path))}\n+++ {PatchName.Of("b/" + path)}\n");
        var shift = 0;
        for (var i = 0; i < changes.Count;)
        {
            var last = i;
            while (last + 1 < changes.Count && changes[last + 1].Start - changes[last].End <= 2 * Context)
            {
                last++;
            }

            shift += AppendHunk(diff, old, [.. changes.Skip(i).Take(last - i + 1)], shift);
            i = last + 1;
        }

        return diff.ToString();
    }

    private static int AppendHunk(StringBuilder diff, IReadOnlyList<string> old, IReadOnlyList<LineChange> changes, int shift)
    {
        var start = Math.Max(0, changes[0].Start - Context);
        var end = Math.Min(old.Count, changes[changes.Count - 1].End + Context);
        var growth = changes.Sum(change => change.Lines.Count - (change.End - change.Start));
        diff.Append("@@ -").Append(Range(start, end - start)).Append(" +").Append(Range(start + shift, end - start + growth)).Append(" @@\n");
        var position = start;
        foreach (var change in changes)
        {
            Append(diff, ' ', old.Skip(position).Take(change.Start - position));
            Append(diff, '-', old.Skip(change.Start).Take(change.End - change.Start));
            Append(diff, '+', change.Lines);
            position = change.End;
        }

        Append(diff, ' ', old.Skip(position).Take(end - position));
        return growth;
    }

    private static string Range(int start, int count) =>
        (count == 0 ? start : start + 1).ToString(CultureInfo.InvariantCulture) + "," + count.ToString(CultureInfo.InvariantCulture);

    private static void Append(StringBuilder diff, char sign, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            diff.Append(sign).Append(line);
            if (!line.EndsWith("\n", StringComparison.Ordinal))
            {
                diff.Append("\n\\ No newline at end of file\n");
            }
        }
    }
}
