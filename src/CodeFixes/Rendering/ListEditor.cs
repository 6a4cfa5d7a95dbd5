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
internal sealed class ListEditor(ItemList list, TextLayout layout, CodeStyle style)
{
    private readonly HashSet<SyntaxNode> _removed = [];
    private readonly List<RenderedEntry> _appended = [];
    private readonly LayoutWriter _writer = new(style);

    /// <summary>Removes an item.</summary>
    public void Remove(SyntaxNode item) => _removed.Add(item);

    /// <summary>Appends items.</summary>
    public void Append(IEnumerable<RenderedEntry> entries) => _appended.AddRange(entries);

    /// <summary>The changes to the text.</summary>
    public IEnumerable<TextChange> Changes()
    {
        var kept = Enumerable.Range(0, list.Items.Count).Where(index => !_removed.Contains(list.Items[index])).ToList();
        if (kept.Count == 0)
        {
            return [ReplaceContent()];
        }

        if (_appended.Count > 0 && IsOnOneLine(list.Open.SpanStart, list.Close.Span.End) && IsTooLong())
        {
            return BreakIntoLines(kept);
        }

        var last = kept[kept.Count - 1];
        var changes = _removed.Select(item => Deletion(RegionOf(item, last))).ToList();
        if (_appended.Count > 0)
        {
            changes.AddRange(AppendAfter(last));
        }
        else if (last < list.Items.Count - 1 && !list.HasTrailingComma && list.SeparatorAfter(last) is { } separator)
        {
            changes.Add(Deletion(separator.Span));
        }

        return changes;
    }

    private static TextChange Deletion(TextSpan span) => new(span, "");

    private static TextChange Insertion(int position, string text) => new(new TextSpan(position, 0), text);

    private bool IsOnOneLine(int start, int end) => layout.IsSameLine(start, end);

    private bool IsTooLong() =>
        _appended.Exists(entry => entry.HasNote)
        || layout.LineLength(list.Open.SpanStart) + LayoutWriter.OnOneLine(_appended).Length + 2 > LayoutWriter.MaxLineLength;

    // Nothing that is written stays: the content is written anew.
    private TextChange ReplaceContent()
    {
        var content = TextSpan.FromBounds(list.Open.Span.End, list.Close.SpanStart);
        var space = list.IsCollectionExpression || (_appended.Count == 0 && list.Items.Count > 0) ? "" : " ";
        if (_appended.Count == 0)
        {
            return new TextChange(content, space);
        }

        var outer = layout.IndentationAt(list.Open.SpanStart);
        var isOnOneLine = IsOnOneLine(list.Open.SpanStart, list.Close.SpanStart) && !IsTooLong();
        return isOnOneLine
            ? new TextChange(content, space + LayoutWriter.OnOneLine(_appended) + space)
            : new TextChange(content, _writer.WriteLines(_appended, outer + style.Indentation, style.TrailingComma) + style.NewLine + outer);
    }

    // On a shared line, the white space between two items goes with the one that has kept items behind it.
    private TextSpan RegionOf(SyntaxNode item, int lastKept)
    {
        var index = IndexOf(item);
        var end = list.SeparatorAfter(index)?.Span.End ?? item.Span.End;
        var region = TextSpan.FromBounds(item.SpanStart, end);
        return layout.OwnLines(region)
            ?? (index < lastKept
                ? TextSpan.FromBounds(region.Start, layout.SkipSpaces(end))
                : TextSpan.FromBounds(layout.SkipSpacesBack(region.Start), end));
    }

    private int IndexOf(SyntaxNode item) => Enumerable.Range(0, list.Items.Count).First(index => list.Items[index] == item);

    private IEnumerable<TextChange> AppendAfter(int last)
    {
        var item = list.Items[last];
        var end = list.SeparatorAfter(last)?.Span.End ?? item.Span.End;
        var comma = list.SeparatorAfter(last) is null ? "," : "";
        if (!layout.IsFirstOnLine(item.SpanStart))
        {
            yield return Insertion(end, comma + " " + LayoutWriter.OnOneLine(_appended) + (list.HasTrailingComma ? "," : ""));
            yield break;
        }

        var lines = _writer.WriteLines(_appended, layout.IndentationAt(item.SpanStart), list.HasTrailingComma);
        if (layout.IsLastOnLine(end))
        {
            // A comment at the end of the line belongs to the item before.
            if (comma.Length > 0)
            {
                yield return Insertion(end, comma);
            }

            yield return Insertion(layout.LineEnd(end), lines);
        }
        else
        {
            var needsBreak = _appended[_appended.Count - 1].Note is not null;
            yield return Insertion(end, comma + lines + (needsBreak ? style.NewLine + layout.IndentationAt(list.Open.SpanStart) : ""));
        }
    }

    // { A = 1, B = 2 } becomes a list with a line for each member.
    private IEnumerable<TextChange> BreakIntoLines(List<int> kept)
    {
        var outer = layout.IndentationAt(list.Open.SpanStart);
        var inner = outer + style.Indentation;
        var beforeOpen = list.Open.GetPreviousToken().Span.End;
        if (!list.IsCollectionExpression && style.BraceOnNewLine && layout.IsBlank(TextSpan.FromBounds(beforeOpen, list.Open.SpanStart)))
        {
            yield return new TextChange(TextSpan.FromBounds(beforeOpen, list.Open.SpanStart), style.NewLine + outer);
        }

        var position = list.Open.Span.End;
        foreach (var index in kept)
        {
            var item = list.Items[index];
            yield return new TextChange(TextSpan.FromBounds(position, item.SpanStart), (position == list.Open.Span.End ? "" : ",") + style.NewLine + inner);
            position = item.Span.End;
        }

        yield return new TextChange(
            TextSpan.FromBounds(position, list.Close.SpanStart),
            "," + _writer.WriteLines(_appended, inner, style.TrailingComma) + style.NewLine + outer);
    }
}
