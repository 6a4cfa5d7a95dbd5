using KubeGuard.CSharp.CodeFixes.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KubeGuard.CSharp.CodeFixes.Rendering;

/// <summary>
/// Removes from and appends to the members or items of one list. Only what lies between the items is
/// changed, so the items themselves may change at the same time.
/// </summary>
/// <param name="list">The list.</param>
/// <param name="layout">Where things stand on lines.</param>
/// <param name="style">The style of the file.</param>
/// <param name="indentation">The indentation of what is written.</param>
internal sealed class ListEditor(ItemList list, TextLayout layout, CodeStyle style, Indentation indentation)
{
    private readonly HashSet<SyntaxNode> _removed = [];
    private readonly List<RenderedEntry> _appended = [];
    private readonly LayoutWriter _writer = new(style);

    /// <summary>The List.</summary>
    public ItemList List { get; } = list;

    /// <summary>Whether what is appended does not fit on the one line where the list is.</summary>
    public bool MustBreak =>
        _appended.Count > 0 && IsOnOneLine
        && (_appended.Exists(entry => entry.HasNote)
            || layout.LineLength(List.Open.SpanStart) + LayoutWriter.OnOneLine(_appended).Length + 2 > LayoutWriter.MaxLineLength);

    /// <summary>Whether the list is on one line.</summary>
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
        if (kept.Count == 0)
        {
            return [ReplaceContent()];
        }

        if (indentation.IsBroken(List))
        {
            return BreakIntoLines(kept);
        }

        var last = kept[kept.Count - 1];
        var changes = _removed.Select(item => Deletion(RegionOf(item, last))).ToList();
        if (_appended.Count > 0)
        {
            changes.AddRange(AppendAfter(last));
        }
        else if (last < List.Items.Count - 1 && !List.HasTrailingComma && List.SeparatorAfter(last) is { } separator)
        {
            changes.Add(Deletion(separator.Span));
        }

        return changes;
    }

    private static TextChange Deletion(TextSpan span) => new(span, "");

    private static TextChange Insertion(int position, string text) => new(new TextSpan(position, 0), text);

    // Nothing that is written stays: the content is written anew.
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

    // On a shared line, the white space between two items goes with the one that has kept items behind it.
    private TextSpan RegionOf(SyntaxNode item, int lastKept)
    {
        var index = IndexOf(item);
        var end = List.SeparatorAfter(index)?.Span.End ?? item.Span.End;
        var region = TextSpan.FromBounds(item.SpanStart, end);
        return layout.OwnLines(region)
            ?? (index < lastKept
                ? TextSpan.FromBounds(region.Start, layout.SkipSpaces(end))
                : TextSpan.FromBounds(layout.SkipSpacesBack(region.Start), end));
    }

    private int IndexOf(SyntaxNode item) => Enumerable.Range(0, List.Items.Count).First(index => List.Items[index] == item);

    private IEnumerable<TextChange> AppendAfter(int last)
    {
        var item = List.Items[last];
        var end = List.SeparatorAfter(last)?.Span.End ?? item.Span.End;
        var comma = List.SeparatorAfter(last) is null ? "," : "";
        if (!layout.IsFirstOnLine(item.SpanStart))
        {
            yield return Insertion(end, comma + " " + LayoutWriter.OnOneLine(_appended) + (List.HasTrailingComma ? "," : ""));
            yield break;
        }

        var lines = _writer.WriteLines(_appended, layout.IndentationAt(item.SpanStart), List.HasTrailingComma);
        if (layout.IsLastOnLine(end))
        {
            // A comment at the end of the line belongs to the item before.
            if (comma.Length > 0)
            {
                yield return Insertion(end, comma);
            }

            // Behind the line break, which stays as it is.
            yield return Insertion(layout.NextLine(end), lines.Substring(style.NewLine.Length) + style.NewLine);
        }
        else
        {
            var needsBreak = _appended[_appended.Count - 1].Note is not null;
            yield return Insertion(end, comma + lines + (needsBreak ? style.NewLine + layout.IndentationAt(List.Open.SpanStart) : ""));
        }
    }

    // { A = 1, B = 2 } becomes a list with a line for each member.
    private IEnumerable<TextChange> BreakIntoLines(List<int> kept)
    {
        var inner = style.NewLine + Outer + style.Indentation;
        var beforeOpen = TextSpan.FromBounds(List.Open.GetPreviousToken().Span.End, List.Open.SpanStart);
        if (!List.IsCollectionExpression && style.BraceOnNewLine && layout.IsBlank(beforeOpen))
        {
            yield return new TextChange(beforeOpen, style.NewLine + Outer);
        }

        var position = List.Open.Span.End;
        var previous = -1;
        foreach (var index in kept)
        {
            var item = List.Items[index];
            var gap = TextSpan.FromBounds(position, item.SpanStart);
            var comment = index == previous + 1 ? CommentIn(gap) : "";
            yield return new TextChange(gap, (previous < 0 ? "" : ",") + inner + (comment.Length > 0 ? comment + " " : ""));
            position = item.Span.End;
            previous = index;
        }

        var end = TextSpan.FromBounds(position, List.Close.SpanStart);
        var lines = _writer.WriteLines(_appended, Outer + style.Indentation, style.TrailingComma);
        var trailing = previous == List.Items.Count - 1 && CommentIn(end) is { Length: > 0 } last ? " " + last : "";
        yield return new TextChange(end, (_appended.Count > 0 || style.TrailingComma ? "," : "") + trailing + lines + style.NewLine + Outer);
    }

    private string CommentIn(TextSpan gap) => layout.TextOf(gap).Trim().Trim(',').Trim();
}
