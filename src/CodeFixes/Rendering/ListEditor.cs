using KubeGuard.CSharp.CodeFixes.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace KubeGuard.CSharp.CodeFixes.Rendering;

/// <summary>
/// Removes from and appends to the members or items of one list. Only the text between the items is changed, so the
/// items themselves may change at the same time.
/// </summary>
/// <param name="list">The list.</param>
/// <param name="layout">Positions on lines.</param>
/// <param name="style">The style of the file.</param>
/// <param name="indentation">The indentation of new code.</param>
internal sealed class ListEditor(ItemList list, TextLayout layout, CodeStyle style, Indentation indentation)
{
    private readonly HashSet<SyntaxNode> _removed = [];
    private readonly List<RenderedEntry> _appended = [];
    private readonly LayoutWriter _writer = new(style);

    /// <summary>The list.</summary>
    public ItemList List { get; } = list;

    /// <summary>Indicates whether the additions do not fit on the one line of the list.</summary>
    public bool MustBreak =>
        _appended.Count > 0 && IsOnOneLine
        && (_appended.Exists(entry => entry.HasNote)
            || layout.LineLength(List.Open.SpanStart) + LayoutWriter.OnOneLine(_appended).Length + 2 > LayoutWriter.MaxLineLength);

    /// <summary>Indicates whether the list is on one line.</summary>
    public bool IsOnOneLine => layout.IsSameLine(List.Open.SpanStart, List.Close.Span.End);

    private string Outer => indentation.Of(List.Node);

    /// <summary>Removes an item.</summary>
    public void Remove(SyntaxNode item) => _removed.Add(item);

    /// <summary>Appends items.</summary>
    public void Append(IEnumerable<RenderedEntry> entries) => _appended.AddRange(entries);

    /// <summary>The changes to the text.</summary>
    public IEnumerable<TextChange> Changes()
    {
        var kept = Enumerable.Range(0, List.Items.Count).Where(index => !_removed.Contains(List.Items[index])).ToList();
        if (kept.Count == 0 && !List.HasConditions)
        {
            return [ReplaceContent()];
        }

        if (indentation.IsBroken(List))
        {
            return BreakIntoLines(kept);
        }

        var last = kept.Count == 0 ? -1 : kept[kept.Count - 1];
        var changes = _removed.Select(item => Deletion(RegionOf(item, last))).ToList();
        if (List.HasConditions)
        {
            changes.AddRange(AppendOutsideConditions(kept));
        }
        else if (_appended.Count > 0)
        {
            changes.AddRange(AppendAfter(last));
        }
        else if (last < List.Items.Count - 1 && !List.HasTrailingComma && List.SeparatorAfter(last) is { } separator)
        {
            changes.Add(Deletion(separator.Span));
        }

        return changes;
    }

    // After the last unconditional item; if there is none, before all others.
    private IEnumerable<TextChange> AppendOutsideConditions(List<int> kept)
    {
        var last = kept.FindLastIndex(index => !List.IsConditional(List.Items[index].SpanStart));
        if (_appended.Count == 0)
        {
            return [];
        }

        if (last < 0)
        {
            return [InsertLinesAfter(List.Open, Outer + style.Indentation, trailingComma: true)];
        }

        var item = List.Items[kept[last]];
        var indent = layout.IndentationAt(item.SpanStart);
        return List.SeparatorAfter(kept[last]) is { } separator && !List.IsConditional(separator.SpanStart)
            ? [InsertLinesAfter(separator, indent, trailingComma: true)]
            : [Insertion(item.Span.End, ","), InsertLinesAfter(item.GetLastToken(), indent, trailingComma: false)];
    }

    // After the line of a token, whose line break and comments are kept.
    private TextChange InsertLinesAfter(SyntaxToken token, string indent, bool trailingComma)
    {
        var lines = _writer.WriteLines(_appended, indent, trailingComma);
        return EndsLine(token)
            ? Insertion(layout.NextLine(EndOfTrivia(token)), lines.Substring(style.NewLine.Length) + style.NewLine)
            : Insertion(EndOfTrivia(token), lines);
    }

    private static TextChange Deletion(TextSpan span) => new(span, "");

    private static TextChange Insertion(int position, string text) => new(new TextSpan(position, 0), text);

    // No item is kept, so the content is replaced.
    private TextChange ReplaceContent()
    {
        var content = TextSpan.FromBounds(List.Open.Span.End, List.Close.SpanStart);
        var space = List.IsCollectionExpression || (_appended.Count == 0 && List.Items.Count > 0) ? "" : " ";
        if (_appended.Count == 0)
        {
            return new TextChange(content, space);
        }

        return IsOnOneLine && !indentation.IsBroken(List)
            ? new TextChange(content, space + LayoutWriter.OnOneLine(_appended) + space)
            : new TextChange(content, _writer.WriteLines(_appended, Outer + style.Indentation, style.TrailingComma) + style.NewLine + Outer);
    }

    // On a shared line, the white space between two items is removed with the one that kept items follow, and comments with their item.
    private TextSpan RegionOf(SyntaxNode item, int lastKept)
    {
        var index = IndexOf(item);
        var separator = List.SeparatorAfter(index);
        var token = separator ?? item.GetLastToken();
        var end = separator?.Span.End ?? EndOfTrivia(token);
        var whole = IsFirstOnLine(item)
            ? TextSpan.FromBounds(layout.FirstOnLine(item.SpanStart), EndsLine(token) ? EndOfTrivia(token) : end)
            : TextSpan.FromBounds(item.SpanStart, end);
        if (layout.OwnLines(whole) is { } lines)
        {
            return lines;
        }

        var start = StartOfComments(item);
        return index < lastKept
            ? TextSpan.FromBounds(start, layout.SkipSpaces(end))
            : TextSpan.FromBounds(layout.SkipSpacesBack(start), end);
    }

    // A comment before an item on its line belongs to the item.
    private int StartOfComments(SyntaxNode item)
    {
        var before = item.GetFirstToken().GetPreviousToken();
        var gap = TextSpan.FromBounds(before.Span.End, item.SpanStart);
        var text = layout.TextOf(gap);
        return layout.IsSameLine(gap.Start, gap.End) && text.TrimStart().StartsWith("/*", StringComparison.Ordinal)
            ? gap.Start + text.Length - text.TrimStart().Length
            : item.SpanStart;
    }

    // The end of the comments that follow a token and start on its line.
    private static int EndOfTrivia(SyntaxToken token)
    {
        var comments = token.TrailingTrivia.Where(trivia => trivia.IsKind(SyntaxKind.MultiLineCommentTrivia) || trivia.IsKind(SyntaxKind.SingleLineCommentTrivia)).ToList();
        return comments.Count == 0 ? token.Span.End : comments[comments.Count - 1].Span.End;
    }

    // Only comments may precede it.
    private bool IsFirstOnLine(SyntaxNode item) => !layout.IsSameLine(item.GetFirstToken().GetPreviousToken().Span.End, item.SpanStart);

    private static bool EndsLine(SyntaxToken token) => token.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);

    private int IndexOf(SyntaxNode item) => Enumerable.Range(0, List.Items.Count).First(index => List.Items[index] == item);

    private IEnumerable<TextChange> AppendAfter(int last)
    {
        var item = List.Items[last];
        var token = List.SeparatorAfter(last) ?? item.GetLastToken();
        var comma = List.SeparatorAfter(last) is null ? "," : "";
        if (!IsFirstOnLine(item))
        {
            // A line comment would swallow the code after it.
            var end = token.TrailingTrivia.Any(SyntaxKind.SingleLineCommentTrivia) ? token.Span.End : EndOfTrivia(token);
            yield return Insertion(end, comma + " " + LayoutWriter.OnOneLine(_appended) + (List.HasTrailingComma ? "," : ""));
            yield break;
        }

        // A comment after the item on its line belongs to it.
        if (comma.Length > 0)
        {
            yield return Insertion(token.Span.End, comma);
        }

        var change = InsertLinesAfter(token, layout.IndentationAt(item.SpanStart), List.HasTrailingComma);
        var needsBreak = !EndsLine(token) && _appended[_appended.Count - 1].Note is not null;
        yield return needsBreak ? new TextChange(change.Span, change.NewText + style.NewLine + layout.IndentationAt(List.Open.SpanStart)) : change;
    }

    // { A = 1, B = 2 } becomes a list with a line for each member.
    private IEnumerable<TextChange> BreakIntoLines(List<int> kept)
    {
        var inner = style.NewLine + Outer + style.Indentation;
        var beforeOpen = TextSpan.FromBounds(List.Open.GetPreviousToken().Span.End, List.Open.SpanStart);
        if ((List.IsCollectionExpression ? style.BracketOnNewLine && !layout.IsFirstOnLine(List.Open.SpanStart) : style.BraceOnNewLine) && layout.IsBlank(beforeOpen))
        {
            yield return new TextChange(beforeOpen, style.NewLine + Outer);
        }

        var position = List.Open.Span.End;
        var previous = -1;
        var trailing = "";
        foreach (var index in kept)
        {
            // A comment before the comma belongs to the item before it, one after the comma to the next item.
            var item = List.Items[index];
            var gap = TextSpan.FromBounds(position, item.SpanStart);
            var comment = index == previous + 1 ? CommentIn(index == 0 ? gap : TextSpan.FromBounds(List.Separators[index - 1].Span.End, item.SpanStart)) : "";
            yield return new TextChange(gap, (previous < 0 ? "" : "," + trailing) + inner + (comment.Length > 0 ? comment + " " : ""));
            position = item.Span.End;
            previous = index;
            trailing = CommentAfter(index);
        }

        var end = TextSpan.FromBounds(position, List.Close.SpanStart);
        var lines = _writer.WriteLines(_appended, Outer + style.Indentation, style.TrailingComma);
        yield return new TextChange(end, (_appended.Count > 0 || style.TrailingComma ? "," : "") + trailing + lines + style.NewLine + Outer);
    }

    // Between an item and its comma, or the end of the list.
    private string CommentAfter(int index)
    {
        var isLast = index == List.Items.Count - 1;
        var end = isLast ? List.Close.SpanStart : List.Separators[index].SpanStart;
        return CommentIn(TextSpan.FromBounds(List.Items[index].Span.End, end)) is { Length: > 0 } comment ? " " + comment : "";
    }

    private string CommentIn(TextSpan gap) => layout.TextOf(gap).Trim().Trim(',').Trim();
}
