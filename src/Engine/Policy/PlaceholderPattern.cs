namespace KubeGuard.Policy;

/// <summary>
/// A form of placeholder that a team uses besides the usual ones, which a tool replaces before deployment. It is
/// written as its start, <c>*</c> and its end, such as <c>%%*%%</c>.
/// </summary>
internal sealed class PlaceholderPattern
{
    private const char Any = '*';
    private static readonly char[] _separators = [',', ';'];

    private readonly string _open;
    private readonly string _close;

    private PlaceholderPattern(string open, string close)
    {
        _open = open;
        _close = close;
    }

    /// <summary>Reads patterns that are separated by commas or semicolons.</summary>
    /// <returns><see langword="null"/> if one of them is invalid.</returns>
    public static IReadOnlyList<PlaceholderPattern>? Parse(string text)
    {
        var patterns = text.Split(_separators).Select(item => item.Trim()).Where(item => item.Length > 0).Select(ParseOne).ToList();
        return patterns.Contains(null) ? null : [.. patterns.OfType<PlaceholderPattern>()];
    }

    /// <summary>
    /// The start of the first one and the end of the last one in a text; <see langword="null"/> if there is none.
    /// </summary>
    public (int Start, int End)? Find(string text)
    {
        var start = text.IndexOf(_open, StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        // There must be something between the two ends, and all of it in one line.
        var from = start + _open.Length + 1;
        var lineEnd = text.IndexOf('\n', start);
        var close = from < text.Length ? text.IndexOf(_close, from, StringComparison.Ordinal) : -1;
        return close < 0 || (lineEnd >= 0 && lineEnd < close) ? null : (start, text.LastIndexOf(_close, StringComparison.Ordinal) + _close.Length);
    }

    private static PlaceholderPattern? ParseOne(string text)
    {
        var star = text.IndexOf(Any);
        return star > 0 && star < text.Length - 1 && text.LastIndexOf(Any) == star && !text.Any(char.IsWhiteSpace)
            ? new PlaceholderPattern(text.Substring(0, star), text.Substring(star + 1))
            : null;
    }
}
