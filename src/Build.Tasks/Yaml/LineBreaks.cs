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

    /// <summary>The starts of all lines.</summary>
    public static IEnumerable<int> StartsOf(string text)
    {
        for (var start = 0; start >= 0; start = NextLine(text, start))
        {
            yield return start;
        }
    }

    /// <summary>The lengths of the lines without their breaks.</summary>
    public static IReadOnlyList<int> LengthsOf(string text) => [.. LinesOf(text).Select(line => line.Length)];

    /// <summary>The lines without their breaks.</summary>
    public static IReadOnlyList<string> LinesOf(string text)
    {
        var starts = StartsOf(text).ToList();
        return [.. starts.Select((start, line) => text.Substring(start, (line + 1 < starts.Count ? starts[line + 1] : text.Length) - start).TrimEnd(_breaks))];
    }
}
