using KubeGuard.Components.Severities;

namespace KubeGuard.Components.Advisories;

/// <summary>An advisory about packages: a record of OSV (https://ossf.github.io/osv-schema), or what NuGet says of a package.</summary>
/// <param name="Id">The ID in the database.</param>
/// <param name="Modified">The time of the last change; <see cref="DateTimeOffset.MinValue"/> if none is known.</param>
/// <param name="IsWithdrawn">Indicates whether it is no longer true; it then matches nothing.</param>
/// <param name="Aliases">IDs of the same vulnerability in other databases.</param>
/// <param name="Upstream">IDs of the vulnerabilities that the advisory of a distribution contains.</param>
/// <param name="Severities">Vectors of CVSS.</param>
/// <param name="Word">The word of the database for the severity, if it has one.</param>
/// <param name="Affected">The packages, which may occur several times.</param>
internal sealed record Advisory(
    string Id,
    DateTimeOffset Modified,
    bool IsWithdrawn,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> Upstream,
    IReadOnlyList<string> Severities,
    string? Word,
    IReadOnlyList<AffectedPackage> Affected)
{
    /// <summary>
    /// This advisory and another of the same ID and time, in any order. NuGet has one for each package and interval of versions.
    /// </summary>
    public Advisory With(Advisory other) => this with
    {
        IsWithdrawn = IsWithdrawn && other.IsWithdrawn,
        Aliases = [.. Aliases.Union(other.Aliases)],
        Upstream = [.. Upstream.Union(other.Upstream)],
        Severities = [.. Severities.Union(other.Severities)],
        Word = RatingOf(Word).CompareTo(RatingOf(other.Word)) >= 0 ? Word : other.Word,
        Affected = [.. Affected, .. other.Affected],
    };

    private static SeverityRating RatingOf(string? word) => word is null ? default : SeverityRating.Of(word);
}
