namespace KubeGuard.Build.Yaml;

/// <summary>
/// Finds a part of a string in the text of its file. The styles of YAML fold lines and indent them, but write each character that is no
/// white space once, so that the characters before the part can be counted.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="text">Its text.</param>
internal sealed class ScalarPart(string file, string text)
{
    private readonly List<int> _lines = [.. LineBreaks.StartsOf(text)];

    /// <summary>The place of a part; that of the whole string if it is not found.</summary>
    /// <param name="whole">The place of the string.</param>
    /// <param name="value">The string.</param>
    /// <param name="start">The offset of the part in it, in UTF-16 code units.</param>
    /// <param name="length">The length of the part.</param>
    public YamlLocation Locate(YamlLocation whole, string value, int start, int length)
    {
        var (from, to) = (IndexOf(whole.Line, whole.Column), IndexOf(whole.EndLine, whole.EndColumn));
        if (from < 0 || to < from || start < 0 || start + length > value.Length)
        {
            return whole;
        }

        var before = Visible(value, 0, start);
        var inside = Math.Max(1, Visible(value, start, start + length));
        var (first, last) = Walk(from, to, before, before + inside - 1);
        return first < 0 || last < 0 ? whole : new TextPositions(file, new StreamPart(text)).LocationOf(first, last);
    }

    private static int Visible(string value, int start, int end)
    {
        var count = 0;
        for (var i = start; i < end; i++)
        {
            count += char.IsWhiteSpace(value[i]) ? 0 : 1;
        }

        return count;
    }

    private int IndexOf(int line, int column) => line >= 1 && line <= _lines.Count && _lines[line - 1] + column - 1 is var index && index <= text.Length ? index : -1;

    // The start of one visible character and the end of another.
    private (int First, int Last) Walk(int from, int to, int firstNumber, int lastNumber)
    {
        var style = text[Math.Min(from, text.Length - 1)];
        var position = style is '|' or '>' ? LineBreaks.NextLine(text, from) : style is '\'' or '"' ? from + 1 : from;
        var (number, first) = (0, -1);
        while (position >= 0 && position < to)
        {
            var length = LengthAt(position, style, out var isVisible);
            if (isVisible)
            {
                first = number == firstNumber ? position : first;
                if (number++ == lastNumber)
                {
                    return (first, position + length);
                }
            }

            position += length;
        }

        return (first, -1);
    }

    // The number of characters that write one character of the value.
    private int LengthAt(int position, char style, out bool isVisible)
    {
        var (character, next) = (text[position], position + 1 < text.Length ? text[position + 1] : '\0');
        isVisible = !char.IsWhiteSpace(character);
        if (style == '\'' && character == '\'' && next == '\'')
        {
            return 2;
        }

        if (style != '"' || character != '\\')
        {
            return 1;
        }

        isVisible = !(char.IsWhiteSpace(next) || next is 'n' or 't' or 'r' or 'v' or 'f' or 'N' or 'L' or 'P' or '_');
        return next switch { 'x' => 4, 'u' => 6, 'U' => 10, _ => 2 };
    }
}
