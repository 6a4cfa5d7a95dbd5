namespace KubeGuard.Build.Yaml;

/// <summary>Line breaks as the YAML parser counts them, which knows more of them than most editors.</summary>
internal static class LineBreaks
{
    private static readonly char[] _breaks = ['\n', '\r', '\u0085', '\u2028', '\u2029'];

    /// <summary>The start of the next line, or -1 if there is none.</summary>
    public static int NextLine(string text, int position)
    {
        var found = text.IndexOfAny(_breaks, position);
        return found < 0 ? -1
            : text[found] == '\r' && found + 1 < text.Length && text[found + 1] == '\n' ? found + 2
            : found + 1;
    }

    /// <summary>The place of a character of a part.</summary>
    public static YamlLocation LocationOf(string file, StreamPart part, int position)
    {
        var line = part.LineOffset + 1;
        var start = 0;
        for (var next = NextLine(part.Text, 0); next >= 0 && next <= position; next = NextLine(part.Text, start))
        {
            start = next;
            line++;
        }

        var column = position - start + 1;
        return new YamlLocation(file, line, column, line, column + 1);
    }

    /// <summary>The lengths of the lines without their breaks.</summary>
    public static IReadOnlyList<int> LengthsOf(string text) => [.. LinesOf(text).Select(line => line.Length)];

    /// <summary>The lines without their breaks.</summary>
    public static IReadOnlyList<string> LinesOf(string text)
    {
        var lines = new List<string>();
        var start = 0;
        for (var next = NextLine(text, 0); next >= 0; next = NextLine(text, start))
        {
            lines.Add(text.Substring(start, next - start).TrimEnd(_breaks));
            start = next;
        }

        lines.Add(text.Substring(start));
        return lines;
    }
}
