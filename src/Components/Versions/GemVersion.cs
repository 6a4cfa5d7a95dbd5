using System.Text.RegularExpressions;

namespace KubeGuard.Components.Versions;

/// <summary>
/// A version of RubyGems (https://docs.ruby-lang.org/en/master/Gem/Version.html): numbers and words, of which any word makes a prerelease.
/// </summary>
internal sealed class GemVersion : PackageVersion<GemVersion>
{
    private static readonly Regex _form = new(@"\A\s*[0-9]+(\.[0-9a-zA-Z]+)*(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?\s*\z", RegexOptions.CultureInvariant);
    private static readonly Regex _segment = new("[0-9]+|[a-zA-Z]+", RegexOptions.CultureInvariant);
    private readonly List<string> _segments;

    private GemVersion(List<string> segments) => _segments = segments;

    /// <summary>Reads a version; <see langword="null"/> if RubyGems does not accept it.</summary>
    public static GemVersion? Parse(string text)
    {
        if (!_form.IsMatch(text))
        {
            return null;
        }

        var segments = _segment.Matches(text.Replace("-", ".pre.")).Cast<Match>().Select(match => match.Value).ToList();
        var word = segments.FindIndex(segment => !DigitRun.IsNumber(segment));
        var numbers = word < 0 ? segments : segments.GetRange(0, word);
        var rest = word < 0 ? [] : segments.GetRange(word, segments.Count - word);
        return new GemVersion([.. WithoutZeros(numbers), .. WithoutZeros(rest)]);
    }

    /// <inheritdoc/>
    protected override int CompareTo(GemVersion other) => SequenceComparison.Padded(_segments, other._segments, "0", Compare);

    private static int Compare(string left, string right) => (DigitRun.IsNumber(left), DigitRun.IsNumber(right)) switch
    {
        (true, true) => DigitRun.Compare(left, right),
        (false, false) => string.CompareOrdinal(left, right),
        (var isNumber, _) => isNumber ? 1 : -1,
    };

    private static List<string> WithoutZeros(List<string> segments) =>
        segments.GetRange(0, 1 + segments.FindLastIndex(segment => segment.Trim('0').Length > 0));
}
