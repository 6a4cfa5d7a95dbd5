namespace KubeGuard.Build.Fixing;

/// <summary>Whole lines of a text that are replaced by others.</summary>
/// <param name="Start">The index of the first line.</param>
/// <param name="End">The index after the last one.</param>
/// <param name="Lines">The new lines, with their breaks.</param>
internal sealed record LineChange(int Start, int End, IReadOnlyList<string> Lines)
{
    /// <summary>The lines of a text, with their breaks.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var next = text.IndexOf('\n', start) is >= 0 and var found ? found + 1 : text.Length;
            lines.Add(text.Substring(start, next - start));
            start = next;
        }

        return lines;
    }

    /// <summary>The lines that some replacements change, in order; replacements of one line are one change.</summary>
    public static IEnumerable<LineChange> Of(string text, IReadOnlyList<SpanReplacement> replacements)
    {
        var lines = Split(text);
        var ordered = replacements.OrderBy(item => item.Start).ThenBy(item => item.End).ToList();
        var (line, start) = (0, 0);
        for (var i = 0; i < ordered.Count;)
        {
            while (line < lines.Count - 1 && start + lines[line].Length <= ordered[i].Start)
            {
                start += lines[line].Length;
                line++;
            }

            var (endLine, end, first) = (line, start, i);
            do
            {
                while (endLine < lines.Count && (end < ordered[i].End || end <= ordered[i].Start))
                {
                    end += lines[endLine].Length;
                    endLine++;
                }

                i++;
            }
            while (i < ordered.Count && (ordered[i].Start < end || end == text.Length));

            var group = ordered.GetRange(first, i - first);
            var changed = SpanReplacement.Apply(
                text.Substring(start, end - start), [.. group.Select(item => new SpanReplacement(item.Start - start, item.End - start, item.Text))]);
            yield return Trimmed(line, [.. lines.Skip(line).Take(endLine - line)], Split(changed));
            (line, start) = (endLine, end);
        }
    }

    private static LineChange Trimmed(int start, IReadOnlyList<string> old, IReadOnlyList<string> lines)
    {
        var before = old.Zip(lines, (a, b) => a == b).TakeWhile(isSame => isSame).Count();
        var most = Math.Min(old.Count, lines.Count) - before;
        var after = 0;
        while (after < most && old[old.Count - 1 - after] == lines[lines.Count - 1 - after])
        {
            after++;
        }

        return new LineChange(start + before, start + old.Count - after, [.. lines.Skip(before).Take(lines.Count - before - after)]);
    }
}
