using KubeGuard.Components.PackageUrls;
using KubeGuard.Components.Severities;
using KubeGuard.Components.Versions;

namespace KubeGuard.Components.Advisories;

/// <summary>Compares one package with the advisories for its name, and groups those that affect it.</summary>
internal sealed class PackageMatcher
{
    private readonly PackageIdentity _package;
    private readonly AliasGroups _groups;
    private readonly IReadOnlyDictionary<string, Advisory> _advisories;
    private readonly PackageEvaluation _evaluation;

    /// <param name="package">The package.</param>
    /// <param name="groups">The groups of all IDs.</param>
    /// <param name="advisories">All advisories by their IDs.</param>
    public PackageMatcher(PackageIdentity package, AliasGroups groups, IReadOnlyDictionary<string, Advisory> advisories)
    {
        _package = package;
        _groups = groups;
        _advisories = advisories;
        _evaluation = new PackageEvaluation(package.Ecosystem.Base, package.Version);
    }

    /// <summary>Indicates whether advisories count only if they say where the affected versions end.</summary>
    public bool NeedsEnd { get; init; }

    /// <summary>The vulnerabilities of the package among the advisories for its name.</summary>
    public PackageMatch Match(IReadOnlyList<AffectedEntry> entries)
    {
        var affected = new List<AffectedEntry>();
        var undecided = new List<AffectedEntry>();
        foreach (var entry in entries)
        {
            var isAffected = _evaluation.IsAffected(entry.Package);
            if (isAffected == true)
            {
                affected.AddRange(NeedsEnd && !_evaluation.HasEnd(entry.Package) ? [] : [entry]);
            }
            else if (isAffected is null)
            {
                undecided.Add(entry);
            }
        }

        var groups = affected.GroupBy(entry => _groups.RootOf(entry.Advisory.Id)).Select(Group).ToList();
        return new PackageMatch(
            [.. groups.OrderByDescending(group => group.Severity).ThenBy(group => group.Ids[0], StringComparer.Ordinal)],
            NotCovered([.. undecided.Select(entry => entry.Advisory.Id).Distinct()]),
            groups.Count > 1 ? SmallestFix(affected) : groups.FirstOrDefault()?.FixedVersion);
    }

    private string? NotCovered(List<string> undecided) => undecided.Count switch
    {
        0 => null,
        1 => $"version '{_package.Version}' cannot be compared with those of {undecided[0]}",
        var count => $"version '{_package.Version}' cannot be compared with those of {count} advisories",
    };

    private VulnerabilityGroup Group(IEnumerable<AffectedEntry> entries)
    {
        var matches = entries.ToList();
        var ids = matches.Select(match => match.Advisory.Id).Distinct().OrderBy(RankOf).ThenBy(id => id, StringComparer.Ordinal).ToList();
        var others = matches.SelectMany(match => match.Advisory.Aliases.Concat(match.Advisory.Upstream)).Distinct().Except(ids);
        return new VulnerabilityGroup(_package, ids, [.. others.OrderBy(id => id, StringComparer.Ordinal)], SeverityOf(matches), SmallestFix(matches));
    }

    private SeverityRating SeverityOf(List<AffectedEntry> matches)
    {
        var rating = matches.Max(match => AdvisorySeverity.Of(match));
        return rating.Level != VulnerabilityLevel.Unknown
            ? rating
            : matches.SelectMany(match => match.Advisory.Aliases.Concat(match.Advisory.Upstream))
                .Select(id => _advisories.TryGetValue(id, out var alias) && !alias.IsWithdrawn ? AdvisorySeverity.Of(alias) : default)
                .Append(rating)
                .Max();
    }

    // The first of all named fixes that is not affected again by another range or advisory.
    private string? SmallestFix(List<AffectedEntry> matches) =>
        Ordered(matches.SelectMany(match => _evaluation.FixesAbove(match.Package)).Distinct())
            .FirstOrDefault(version => new PackageEvaluation(_package.Ecosystem.Base, version) is var evaluation
                && matches.TrueForAll(match => evaluation.IsAffected(match.Package) == false));

    private IEnumerable<string> Ordered(IEnumerable<string> versions)
    {
        var order = VersionOrder.Of(_package.Ecosystem.Base) ?? VersionOrder.Semantic;
        return from version in versions
               let parsed = order.Parse(version)
               where parsed is not null
               orderby parsed
               select version;
    }

    private static int RankOf(string id) =>
        id.StartsWith("GHSA-", StringComparison.Ordinal) ? 0 : id.StartsWith("CVE-", StringComparison.Ordinal) ? 2 : 1;
}
