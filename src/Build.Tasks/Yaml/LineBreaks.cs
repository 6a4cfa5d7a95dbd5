namespace KubeGuard.Build.Yaml;

/// <summary>
/// Line breaks as editors and SARIF count them: <c>\n</c>, <c>\r\n</c> and <c>\r</c>. YAML 1.1 has more, which the
/// scanner uses for indentation only.
/// </summary>
internal static class LineBreaks
{
    private static readonly char[] _breaks = ['\n', '\r'];

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
}
