using System.Text.RegularExpressions;

namespace KubeGuard.Components.Versions;

/// <summary>
/// A version of Composer, compared as PHP does (https://www.php.net/manual/function.version-compare.php): words of before a release, the end, a
/// number, words of after a release.
/// </summary>
internal sealed class PackagistVersion : PackageVersion<PackagistVersion>
{
    private static readonly Regex _part = new("[0-9]+|[^0-9.]+", RegexOptions.CultureInvariant);

    // In the order in which they sort; a word counts by what it starts with.
    private static readonly string[][] _words = [["dev"], ["a"], ["b"], ["rc", "RC"]];
    private static readonly int _end = _words.Length;
    private readonly string[] _parts;

    private PackagistVersion(string[] parts) => _parts = parts;

    /// <summary>Reads a version; <see langword="null"/> if it is empty or has characters of no version.</summary>
    public static PackagistVersion? Parse(string text)
    {
        var version = text.TrimStart('v', 'V');
        return version.Length == 0 || version.Any(character => char.IsWhiteSpace(character) || character == '#')
            ? null
            : new PackagistVersion([.. _part.Matches(version.Replace('-', '.').Replace('_', '.').Replace('+', '.')).Cast<Match>().Select(match => match.Value)]);
    }

    /// <inheritdoc/>
    protected override int CompareTo(PackagistVersion other) => SequenceComparison.Padded(_parts, other._parts, string.Empty, Compare);

    private static int Compare(string left, string right)
    {
        var ranks = Rank(left).CompareTo(Rank(right));
        return ranks == 0 && DigitRun.IsNumber(left) ? DigitRun.Compare(left, right) : ranks;
    }

    private static int Rank(string part)
    {
        if (part.Length == 0 || DigitRun.IsDigit(part[0]))
        {
            return part.Length == 0 ? _end : _end + 1;
        }

        return part[0] == 'p' ? _end + 2 : Array.FindIndex(_words, words => Array.Exists(words, word => part.StartsWith(word, StringComparison.Ordinal)));
    }
}
