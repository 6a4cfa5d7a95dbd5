namespace KubeGuard.Components.Versions;

/// <summary>
/// A version of Semantic Versioning 2 (https://semver.org), read as leniently as advisories need: with a <c>v</c> or the <c>go</c> of Go's
/// toolchain in front, with fewer than three numbers, or with text right after them.
/// </summary>
internal sealed class SemanticVersion : PackageVersion<SemanticVersion>
{
    private const int NumberCount = 3;
    private readonly IReadOnlyList<string> _numbers;
    private readonly IReadOnlyList<string> _prerelease;

    private SemanticVersion(IReadOnlyList<string> numbers, IReadOnlyList<string> prerelease)
    {
        _numbers = numbers;
        _prerelease = prerelease;
    }

    /// <summary>Reads a version; <see langword="null"/> if it does not start with a number.</summary>
    public static SemanticVersion? Parse(string text)
    {
        var parts = SemanticParts.Read(text, NumberCount);
        return parts is null ? null : new SemanticVersion(parts.Numbers, parts.Prerelease);
    }

    /// <inheritdoc/>
    protected override int CompareTo(SemanticVersion other)
    {
        var numbers = SequenceComparison.Padded(_numbers, other._numbers, string.Empty, DigitRun.Compare);
        return numbers != 0 ? numbers : SemanticParts.ComparePrereleases(_prerelease, other._prerelease, StringComparer.Ordinal);
    }
}
