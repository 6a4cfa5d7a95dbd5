using Microsoft.CodeAnalysis.Text;

namespace KubeGuard.CSharp.CodeFixes.Rendering;

/// <summary>Answers questions about positions on the lines of a text.</summary>
/// <param name="text">The text.</param>
internal sealed class TextLayout(SourceText text)
{
    /// <summary>The white space that the line of a position starts with.</summary>
    public string IndentationAt(int position)
    {
        var line = LineAt(position);
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    /// <summary>Determines whether only white space precedes a position on its line.</summary>
    public bool IsFirstOnLine(int position) => IsBlank(TextSpan.FromBounds(text.Lines.GetLineFromPosition(position).Start, position));

    /// <summary>Determines whether only white space or a comment follows a position on its line.</summary>
    public bool IsLastOnLine(int position)
    {
        var rest = RestOfLine(position);
        return rest.Length == 0
            || rest.StartsWith("//", StringComparison.Ordinal)
            || (rest.StartsWith("/*", StringComparison.Ordinal) && rest.IndexOf("*/", StringComparison.Ordinal) == rest.Length - 2);
    }

    /// <summary>The text after a position on its line, without white space around it.</summary>
    public string RestOfLine(int position) => text.ToString(TextSpan.FromBounds(position, LineEnd(position))).Trim();

    /// <summary>Determines whether two positions are on the same line.</summary>
    public bool IsSameLine(int first, int second) => text.Lines.IndexOf(first) == text.Lines.IndexOf(second);

    /// <summary>The number of characters on the line of a position.</summary>
    public int LineLength(int position) => text.Lines.GetLineFromPosition(position).Span.Length;

    /// <summary>The number of characters before a position on its line.</summary>
    public int Column(int position) => position - text.Lines.GetLineFromPosition(position).Start;

    /// <summary>The position of the first character on the line of a position that is not white space.</summary>
    public int FirstOnLine(int position) => text.Lines.GetLineFromPosition(position).Start + IndentationAt(position).Length;

    /// <summary>The end of the line of a position, before the line break.</summary>
    public int LineEnd(int position) => text.Lines.GetLineFromPosition(position).End;

    /// <summary>The start of the line after that of a position.</summary>
    public int NextLine(int position) => text.Lines.GetLineFromPosition(position).EndIncludingLineBreak;

    /// <summary>Determines whether a span is only white space.</summary>
    public bool IsBlank(TextSpan span) => string.IsNullOrWhiteSpace(text.ToString(span));

    /// <summary>The text of a span.</summary>
    public string TextOf(TextSpan span) => text.ToString(span);

    /// <summary>The position after the spaces and tabs that follow a position.</summary>
    public int SkipSpaces(int position)
    {
        while (position < text.Length && text[position] is ' ' or '\t')
        {
            position++;
        }

        return position;
    }

    /// <summary>The start of the spaces and tabs that precede a position.</summary>
    public int SkipSpacesBack(int position)
    {
        while (position > 0 && text[position - 1] is ' ' or '\t')
        {
            position--;
        }

        return position;
    }

    /// <summary>
    /// The lines of a span that shares them with no other code, with the comments directly above it; otherwise
    /// <see langword="null"/>.
    /// </summary>
    public TextSpan? OwnLines(TextSpan span)
    {
        if (!IsFirstOnLine(span.Start) || !IsLastOnLine(span.End))
        {
            return null;
        }

        var first = text.Lines.IndexOf(span.Start);
        while (first > 0 && StartOfComment(first - 1) is { } start)
        {
            first = start;
        }

        return TextSpan.FromBounds(text.Lines[first].Start, text.Lines.GetLineFromPosition(span.End).EndIncludingLineBreak);
    }

    // The first line of the comment that ends at the end of a line and shares its lines with no code.
    private int? StartOfComment(int line)
    {
        var last = text.Lines[line].ToString().Trim();
        if (last.StartsWith("//", StringComparison.Ordinal))
        {
            return line;
        }

        if (!last.EndsWith("*/", StringComparison.Ordinal))
        {
            return null;
        }

        while (line > 0 && text.Lines[line].ToString().IndexOf("/*", StringComparison.Ordinal) < 0)
        {
            line--;
        }

        return text.Lines[line].ToString().TrimStart().StartsWith("/*", StringComparison.Ordinal) ? line : null;
    }

    private string LineAt(int position) => text.Lines.GetLineFromPosition(position).ToString();
}
