using System.Text.RegularExpressions;

namespace KubeGuard.Components.Versions;

/// <summary>
/// A version of apk, <c>1.2.3a_rc1-r4</c> (https://wiki.alpinelinux.org/wiki/APKBUILD_Reference#pkgver): numbers, a letter, suffixes of before and
/// after a release, the number of the build. What follows that has none of these forms comes last and makes a version older.
/// </summary>
internal sealed class AlpineVersion : PackageVersion<AlpineVersion>
{
    private static readonly Regex _form = new(
        @"\A(?<number>[0-9]+(\.[0-9]+)*)(?<letter>[a-z])?(_(?<suffix>alpha|beta|pre|rc|cvs|svn|git|hg|p)(?<of>[0-9]*))*(~[0-9a-f]+)?(-r(?<build>[0-9]*))?(?<rest>.*)\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline);

    private static readonly string[] _suffixes = ["alpha", "beta", "pre", "rc", string.Empty, "cvs", "svn", "git", "hg", "p"];
    private static readonly Suffix _noSuffix = new(Array.IndexOf(_suffixes, string.Empty), string.Empty);

    private readonly string[] _numbers;
    private readonly string _letter;
    private readonly Suffix[] _ofSuffixes;
    private readonly string _build;
    private readonly string _rest;

    private AlpineVersion(Match match)
    {
        _numbers = match.Groups["number"].Value.Split('.');
        _letter = match.Groups["letter"].Value;
        _ofSuffixes = [.. match.Groups["suffix"].Captures.Cast<Capture>().Zip(
            match.Groups["of"].Captures.Cast<Capture>(), (name, number) => new Suffix(Array.IndexOf(_suffixes, name.Value), number.Value))];
        _build = match.Groups["build"].Value;
        _rest = match.Groups["rest"].Value;
    }

    /// <summary>Reads a version; <see langword="null"/> if it does not start with a number.</summary>
    public static AlpineVersion? Parse(string text) => _form.Match(text) is { Success: true } match ? new AlpineVersion(match) : null;

    /// <inheritdoc/>
    protected override int CompareTo(AlpineVersion other) =>
        CompareNumbers(other) is var numbers and not 0 ? numbers
        : string.CompareOrdinal(_letter, other._letter) is var letters and not 0 ? letters
        : SequenceComparison.Padded(_ofSuffixes, other._ofSuffixes, _noSuffix, Suffix.Compare) is var suffixes and not 0 ? suffixes
        : DigitRun.Compare(_build, other._build) is var builds and not 0 ? builds
        : CompareRest(_rest, other._rest);

    private int CompareNumbers(AlpineVersion other)
    {
        var first = DigitRun.Compare(_numbers[0], other._numbers[0]);
        return first != 0 ? first : SequenceComparison.Padded([.. _numbers.Skip(1)], [.. other._numbers.Skip(1)], "0", CompareLaterNumbers);
    }

    // A fraction: 1.05 is before 1.1.
    private static int CompareLaterNumbers(string left, string right) =>
        left[0] == '0' || right[0] == '0' ? string.CompareOrdinal(left, right) : DigitRun.Compare(left, right);

    private static int CompareRest(string left, string right) =>
        left.Length == 0 || right.Length == 0 ? (left.Length == 0).CompareTo(right.Length == 0) : string.CompareOrdinal(left, right);

    private readonly record struct Suffix(int Rank, string Number)
    {
        public static int Compare(Suffix left, Suffix right) =>
            left.Rank != right.Rank ? left.Rank.CompareTo(right.Rank) : DigitRun.Compare(left.Number, right.Number);
    }
}
