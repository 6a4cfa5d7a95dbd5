using System.Text.RegularExpressions;

namespace KubeGuard.Components.Versions;

/// <summary>
/// A version of Python (https://packaging.python.org/en/latest/specifications/version-specifiers/): epoch, numbers, prerelease, post-release,
/// development release, local version. A text of another form is a legacy version, older than all others and irregular.
/// </summary>
internal sealed class PythonVersion : PackageVersion<PythonVersion>
{
    private static readonly Regex _form = new(
        @"\A\s*v?((?<epoch>[0-9]+)!)?(?<release>[0-9]+(\.[0-9]+)*)"
        + @"([-_.]?(?<pre>alpha|beta|preview|pre|a|b|c|rc)[-_.]?(?<preNumber>[0-9]*))?"
        + @"(?<post>-(?<postNumber>[0-9]+)|[-_.]?(post|rev|r)[-_.]?(?<postNumber>[0-9]*))?"
        + @"(?<dev>[-_.]?dev[-_.]?(?<devNumber>[0-9]*))?"
        + @"(\+(?<local>[a-z0-9]+([-_.][a-z0-9]+)*))?\s*\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    private readonly string? _legacy;
    private readonly string _epoch = string.Empty;
    private readonly string[] _release = [];
    private readonly (int Rank, string Number) _pre;
    private readonly string? _post;
    private readonly string? _dev;
    private readonly string[] _local = [];

    private PythonVersion(string legacy) => _legacy = legacy;

    private PythonVersion(Match match)
    {
        _epoch = match.Groups["epoch"].Value;
        _release = match.Groups["release"].Value.Split('.');
        _post = NumberOf(match, "post");
        _dev = NumberOf(match, "dev");
        _local = match.Groups["local"].Success ? match.Groups["local"].Value.Split('-', '_', '.') : [];
        _pre = (PreRank(match.Groups["pre"].Value), match.Groups["preNumber"].Value);
    }

    /// <inheritdoc/>
    public override bool IsRegular => _legacy is null;

    /// <summary>Reads a version; <see langword="null"/> if it is empty.</summary>
    public static PythonVersion? Parse(string text)
    {
        var version = text.ToLowerInvariant();
        var match = _form.Match(version);
        return match.Success ? new PythonVersion(match) : string.IsNullOrWhiteSpace(version) ? null : new PythonVersion(version);
    }

    /// <inheritdoc/>
    protected override int CompareTo(PythonVersion other)
    {
        if (_legacy is not null || other._legacy is not null)
        {
            return _legacy is null || other._legacy is null ? IsRegular.CompareTo(other.IsRegular) : PythonLegacyText.Compare(_legacy, other._legacy);
        }

        return DigitRun.Compare(_epoch, other._epoch) is var epochs and not 0 ? epochs
            : SequenceComparison.Padded(_release, other._release, string.Empty, DigitRun.Compare) is var releases and not 0 ? releases
            : _pre.Rank.CompareTo(other._pre.Rank) is var ranks and not 0 ? ranks
            : DigitRun.Compare(_pre.Number, other._pre.Number) is var pres and not 0 ? pres
            : CompareOptional(_post, other._post, absent: -1) is var posts and not 0 ? posts
            : CompareOptional(_dev, other._dev, absent: 1) is var devs and not 0 ? devs
            : SequenceComparison.ShorterFirst(_local, other._local, CompareLocal);
    }

    // A development release of the release itself comes before its prereleases; dev of a prerelease is compared later.
    private int PreRank(string name) => name switch
    {
        "a" or "alpha" => 1,
        "b" or "beta" => 2,
        "" => _dev is not null && _post is null ? 0 : 4,
        _ => 3,
    };

    private static string? NumberOf(Match match, string name) => match.Groups[name].Success ? match.Groups[name + "Number"].Value : null;

    private static int CompareOptional(string? left, string? right, int absent) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => absent,
        (_, null) => -absent,
        _ => DigitRun.Compare(left, right),
    };

    private static int CompareLocal(string left, string right) => (DigitRun.IsNumber(left), DigitRun.IsNumber(right)) switch
    {
        (true, true) => DigitRun.Compare(left, right),
        (false, false) => string.CompareOrdinal(left, right),
        (var isNumber, _) => isNumber ? 1 : -1,
    };
}
