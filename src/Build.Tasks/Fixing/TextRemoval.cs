using KubeGuard.Edits;

namespace KubeGuard.Build.Fixing;

/// <summary>
/// Removes entries of a mapping or items of a sequence from a text. A comment on the line of a removed part is removed
/// as well; a comment on a line of its own stays.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="lines">Its lines.</param>
/// <param name="comments">Its comments.</param>
internal sealed class TextRemoval(string text, TextLines lines, CommentLines comments)
{
    /// <summary>Removes parts of a collection in block style.</summary>
    /// <param name="parts">The entries or items in order, from key or dash to end.</param>
    public IEnumerable<SpanReplacement> FromBlock(IReadOnlyList<(int Start, int End, bool IsKept)> parts)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].IsKept)
            {
                continue;
            }

            if (lines.IsFirstOnLine(parts[i].Start))
            {
                yield return Lines(parts[i].Start, parts[i].End);
                continue;
            }

            // The first key of an item is after the dash, where the next remaining key takes its place.
            var first = parts[i].Start;
            do
            {
                i++;
            }
            while (i < parts.Count && !parts[i].IsKept);
            if (i == parts.Count)
            {
                throw new EditRefusedException("it shares its line");
            }

            foreach (var replacement in AfterDash(first, parts[i].Start))
            {
                yield return replacement;
            }
        }
    }

    /// <summary>Removes parts of a collection in flow style, of which at least one stays.</summary>
    /// <param name="parts">The entries or items in order.</param>
    public IEnumerable<SpanReplacement> FromFlow(IReadOnlyList<(int Start, int End, bool IsKept)> parts)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].IsKept)
            {
                continue;
            }

            var first = i;
            while (i < parts.Count && !parts[i].IsKept)
            {
                i++;
            }

            yield return i < parts.Count
                ? Before(parts[first].Start, parts[i].Start)
                : RemoveTail(parts[first - 1].End, parts[first].Start, parts[parts.Count - 1].End);
        }
    }

    private SpanReplacement Lines(int start, int end)
    {
        var lineStart = lines.StartOf(start);
        var lineEnd = lines.NextOf(end);
        var kept = comments.StartingIn(lineStart, end).Select(comment => comment.At(lines.ColumnOf(start)));
        var isLast = lineEnd == text.Length && !text.EndsWith("\n", StringComparison.Ordinal) && lineStart > 0;
        return isLast
            ? new SpanReplacement(lines.EndOf(lines.StartOf(lineStart - 1)), lineEnd, string.Concat(kept.Select(line => lines.NewLine + line)))
            : new SpanReplacement(lineStart, lineEnd, string.Concat(kept.Select(line => line + lines.NewLine)));
    }

    private IEnumerable<SpanReplacement> AfterDash(int start, int next)
    {
        var lineStart = lines.StartOf(start);
        var indentation = text.Substring(lineStart, start - lineStart);
        var column = indentation.Length - indentation.TrimStart().Length;
        var kept = string.Concat(comments.StartingIn(start, next).Select(comment => comment.At(column) + lines.NewLine));
        if (kept.Length > 0)
        {
            yield return new SpanReplacement(lineStart, lineStart, kept);
        }

        yield return new SpanReplacement(start, next, "");
    }

    private SpanReplacement Before(int start, int next)
    {
        var kept = comments.StartingIn(start, next);
        if (kept.Count == 0)
        {
            return new SpanReplacement(start, next, "");
        }

        var nextLine = lines.StartOf(next);
        var block = string.Concat(kept.Select(comment => comment.Indentation + comment.Text + lines.NewLine));
        return lines.IsFirstOnLine(start)
            ? new SpanReplacement(lines.StartOf(start), nextLine, block)
            : new SpanReplacement(start, nextLine, lines.NewLine + block);
    }

    // The last remaining part loses its comma and keeps the comment after it.
    private SpanReplacement RemoveTail(int end, int removed, int last)
    {
        var own = lines.StartOf(removed) > end ? text.Substring(end, lines.EndOf(end) - end) : "";
        var kept = comments.StartingIn(end, last);
        if (own.IndexOf('#') < 0 && kept.Count == 0)
        {
            return new SpanReplacement(end, last, "");
        }

        var comma = own.IndexOf(',');
        var isComma = comma >= 0 && string.IsNullOrWhiteSpace(own.Substring(0, comma));
        var tail = (isComma ? own.Remove(comma, 1) : own).TrimEnd() + string.Concat(kept.Select(comment => lines.NewLine + comment.Indentation + comment.Text));
        var lineEnd = lines.EndOf(last);
        var rest = text.Substring(last, lineEnd - last).TrimStart(' ', '\t', ',');
        if (rest.Length == 0 || rest[0] == '#')
        {
            return new SpanReplacement(end, lineEnd, tail);
        }

        // A bracket on the same line would become part of the comment.
        var line = lines.StartOf(last);
        var indentation = new string(' ', text.Substring(line, last - line).TakeWhile(character => character == ' ').Count());
        return new SpanReplacement(end, last, tail + lines.NewLine + indentation);
    }
}
