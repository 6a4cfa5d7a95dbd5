using KubeGuard.Components.Advisories;
using KubeGuard.Components.PackageUrls;
using KubeGuard.Components.Sboms;

namespace KubeGuard.Components.Scans;

/// <summary>Looks up the packages of documents.</summary>
/// <param name="index">The advisories.</param>
/// <param name="needsEnd">Whether advisories count only if they say where the affected versions end.</param>
internal sealed class DocumentScanner(AdvisoryIndex index, bool needsEnd = false)
{
    private readonly Dictionary<PackageIdentity, PackageMatch> _matches = [];

    /// <summary>Looks up each package of a document once, however often it is listed.</summary>
    public DocumentScan Scan(ImageDocument source)
    {
        var found = new List<FoundVulnerability>();
        var uncovered = new Dictionary<string, int>(StringComparer.Ordinal);
        var packages = source.Document.Components.GroupBy(component => (component.Name, component.Version, component.PackageUrl, component.Source)).Select(same => same.First()).ToList();
        foreach (var component in packages)
        {
            if (Find(component, source.Document.OperatingSystem, found) is { } reason)
            {
                uncovered[reason] = uncovered.TryGetValue(reason, out var count) ? count + 1 : 1;
            }
        }

        return new DocumentScan(source, packages.Count, found, [.. uncovered.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value))]);
    }

    private string? Find(SbomComponent component, Distribution? system, List<FoundVulnerability> found)
    {
        if (component.PackageUrl is not { } text)
        {
            return "no package URL";
        }

        if (!PackageUrl.TryParse(text, out var url, out _))
        {
            return "an invalid package URL";
        }

        url = WithVersion(url, component.Version);
        if (!PackageIdentity.TryOf(url, new PackageHints(component.Source?.Name, component.Source?.Version, system?.Id, system?.Version), out var identity, out var reason))
        {
            return reason;
        }

        if (!_matches.TryGetValue(identity, out var match))
        {
            _matches.Add(identity, match = index.Find(identity, needsEnd));
        }

        found.AddRange(match.Groups.Select(group => new FoundVulnerability(component, url, identity, group, match.FixedVersion ?? group.FixedVersion)));
        return match.NotCovered;
    }

    // Some tools write the version beside the package URL alone.
    private static PackageUrl WithVersion(PackageUrl url, string? version) =>
        url.Version is null && version is not null ? PackageUrl.Create(url.Type, url.Namespace, url.Name, version, url.Qualifiers, url.Subpath) : url;
}
