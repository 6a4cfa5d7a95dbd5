using KubeGuard.Components.PackageUrls;

namespace KubeGuard.Components.Advisories;

/// <summary>Advisories by the packages that they are about.</summary>
internal sealed class AdvisoryIndex
{
    private readonly Dictionary<string, Advisory> _advisories;
    private readonly Dictionary<(string Ecosystem, string Name), List<AffectedEntry>> _entries = [];
    private readonly HashSet<string> _ecosystems = new(StringComparer.Ordinal);
    private readonly AliasGroups _groups;

    /// <param name="advisories">The advisories; of several with one ID, those that were changed last count together.</param>
    public AdvisoryIndex(IEnumerable<Advisory> advisories)
    {
        _advisories = Latest(advisories);
        _groups = new AliasGroups(_advisories.Values);
        Newest = _advisories.Values.Select(advisory => advisory.Modified).DefaultIfEmpty().Max() is var newest && newest > DateTimeOffset.MinValue ? newest : null;
        foreach (var advisory in _advisories.Values)
        {
            foreach (var package in advisory.Affected)
            {
                _ecosystems.Add(package.Ecosystem.Base);
                if (!advisory.IsWithdrawn)
                {
                    Add(package, advisory);
                }
            }
        }
    }

    /// <summary>All advisories, in the order of their IDs.</summary>
    public IEnumerable<Advisory> Advisories => _advisories.Values.OrderBy(advisory => advisory.Id, StringComparer.Ordinal);

    /// <summary>The number of advisories.</summary>
    public int Count => _advisories.Count;

    /// <summary>The time of the newest change of an advisory; <see langword="null"/> if none is known.</summary>
    public DateTimeOffset? Newest { get; }

    /// <summary>The vulnerabilities of a package.</summary>
    /// <param name="package">The package.</param>
    /// <param name="needsEnd">Whether advisories count only if they say where the affected versions end.</param>
    public PackageMatch Find(PackageIdentity package, bool needsEnd = false)
    {
        if (!_ecosystems.Contains(package.Ecosystem.Base))
        {
            return PackageMatch.None with { NotCovered = $"the database has no advisories for {package.Ecosystem.Base}" };
        }

        var entries = EntriesOf(package);
        return entries.Count == 0 ? PackageMatch.None : new PackageMatcher(package, _groups, _advisories) { NeedsEnd = needsEnd }.Match(entries);
    }

    private List<AffectedEntry> EntriesOf(PackageIdentity package)
    {
        var entries = EntriesOf(package.Ecosystem, package.Name);
        return package.BinaryName is { } binary ? [.. entries, .. EntriesOf(package.Ecosystem, binary)] : entries;
    }

    private List<AffectedEntry> EntriesOf(EcosystemName ecosystem, string name) =>
        _entries.TryGetValue(KeyOf(ecosystem.Base, name), out var entries) ? entries.FindAll(entry => entry.Package.Ecosystem.Covers(ecosystem)) : [];

    private void Add(AffectedPackage package, Advisory advisory)
    {
        var key = KeyOf(package.Ecosystem.Base, package.Name);
        if (!_entries.TryGetValue(key, out var entries))
        {
            _entries.Add(key, entries = []);
        }

        entries.Add(new AffectedEntry(advisory, package));
    }

    private static (string Ecosystem, string Name) KeyOf(string ecosystem, string name) => (ecosystem, EcosystemTable.FoldedName(ecosystem, name));

    private static Dictionary<string, Advisory> Latest(IEnumerable<Advisory> advisories)
    {
        var latest = new Dictionary<string, Advisory>(StringComparer.Ordinal);
        foreach (var advisory in advisories)
        {
            if (!latest.TryGetValue(advisory.Id, out var other) || advisory.Modified > other.Modified)
            {
                latest[advisory.Id] = advisory;
            }
            else if (advisory.Modified == other.Modified)
            {
                latest[advisory.Id] = other.With(advisory);
            }
        }

        return latest;
    }
}
