using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KubeGuard.Expressions;

namespace KubeGuard.Build.Configuration;

/// <summary>
/// The pattern of an <c>.editorconfig</c> section (https://spec.editorconfig.org/#glob-expressions), for
/// paths relative to the file's folder.
/// </summary>
internal sealed class SectionPattern
{
    private static readonly TimeSpan _longEnough = TimeSpan.FromMilliseconds(100);

    private readonly List<(int First, int Last)> _ranges = [];
    private Regex? _regex;

    /// <summary>Reads a pattern; an invalid one matches nothing.</summary>
    public SectionPattern(string pattern)
    {
        var regex = new StringBuilder("^");
        if (pattern.IndexOf('/') < 0)
        {
            regex.Append(".*/");
        }
        else if (pattern[0] != '/')
        {
            regex.Append('/');
        }

        if (Translate(pattern, 0, regex, '\0') == pattern.Length)
        {
            _regex = new Regex(regex.Append('$').ToString(), RegexOptions.CultureInvariant, _longEnough);
        }
    }

    /// <summary>Determines whether the pattern matches a file.</summary>
    /// <param name="relativePath">The path below the folder, with slashes and a leading one.</param>
    public bool IsMatch(string relativePath)
    {
        if (Match(relativePath) is not { Success: true } match)
        {
            return false;
        }

        return _ranges.Select((range, index) => (range, match.Groups["r" + index.ToString(CultureInfo.InvariantCulture)].Value))
            .All(pair => pair.Value.Length == 0
                || (int.TryParse(pair.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                    && number >= pair.range.First && number <= pair.range.Last));
    }

    // Backtracking can explode, so a timeout applies; RegexOptions.Compiled costs too much at start-up.
    private Match? Match(string relativePath)
    {
        try
        {
            return _regex?.Match(relativePath);
        }
        catch (RegexMatchTimeoutException)
        {
            _regex = RegexRuntime.LinearTime is { } linear ? new Regex(_regex!.ToString(), RegexOptions.CultureInvariant | linear) : null;
            return _regex?.Match(relativePath);
        }
    }

    // Translates up to the end, or to the separator or end of an alternative; returns the index where it stopped, or -1.
    private int Translate(string pattern, int start, StringBuilder regex, char closing)
    {
        var i = start;
        while (i < pattern.Length)
        {
            var c = pattern[i];
            if (closing != '\0' && (c == ',' || c == closing))
            {
                return i;
            }

            i = c switch
            {
                '*' => TranslateStar(pattern, i, regex),
                '?' => Append(regex, ".", i + 1),
                '[' => TranslateClass(pattern, i, regex),
                '{' => TranslateChoice(pattern, i, regex),
                '\\' when i + 1 < pattern.Length => Append(regex, Regex.Escape(pattern[i + 1].ToString()), i + 2),
                _ => Append(regex, Regex.Escape(c.ToString()), i + 1),
            };
            if (i < 0)
            {
                return -1;
            }
        }

        return closing == '\0' ? i : -1;
    }

    private static int TranslateStar(string pattern, int i, StringBuilder regex) =>
        i + 1 < pattern.Length && pattern[i + 1] == '*' ? Append(regex, ".*", i + 2) : Append(regex, "[^/]*", i + 1);

    private static int TranslateClass(string pattern, int i, StringBuilder regex)
    {
        var end = pattern.IndexOf(']', i + 1);
        if (end < 0 || pattern.IndexOf('/', i, end - i) >= 0)
        {
            return -1;
        }

        var content = pattern.Substring(i + 1, end - i - 1);
        var isNegated = content.StartsWith("!", StringComparison.Ordinal);
        var escaped = (isNegated ? content.Substring(1) : content).Replace("\\", "\\\\").Replace("^", "\\^").Replace("[", "\\[");
        return Append(regex, (isNegated ? "[^" : "[") + escaped + "]", end + 1);
    }

    private int TranslateChoice(string pattern, int i, StringBuilder regex)
    {
        if (Regex.Match(pattern.Substring(i), @"^\{(-?[0-9]+)\.\.(-?[0-9]+)\}", RegexOptions.CultureInvariant) is { Success: true } range
            && int.TryParse(range.Groups[1].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var first)
            && int.TryParse(range.Groups[2].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var last))
        {
            regex.Append("(?<r").Append(_ranges.Count.ToString(CultureInfo.InvariantCulture)).Append(">-?[0-9]+)");
            _ranges.Add((Math.Min(first, last), Math.Max(first, last)));
            return i + range.Length;
        }

        regex.Append("(?:");
        for (i++; ;)
        {
            var end = Translate(pattern, i, regex, '}');
            if (end < 0)
            {
                return -1;
            }

            if (pattern[end] == '}')
            {
                return Append(regex, ")", end + 1);
            }

            i = Append(regex, "|", end + 1);
        }
    }

    private static int Append(StringBuilder regex, string text, int next)
    {
        regex.Append(text);
        return next;
    }
}
