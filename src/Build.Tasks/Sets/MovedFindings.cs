using KubeGuard.Build.Caching;
using KubeGuard.Build.Validation;
using KubeGuard.Build.Yaml;

namespace KubeGuard.Build.Sets;

/// <summary>
/// The findings of an earlier build in a set whose files have the same content for its rules, at other places: someone wrote a
/// comment, or changed what no rule about the set reads.
/// </summary>
internal sealed class MovedFindings
{
    private readonly Dictionary<string, Dictionary<Span, YamlLocation?>> _newPlaces = new(StringComparer.Ordinal);
    private bool _areKnown = true;

    /// <summary>Moves findings to where their nodes are now.</summary>
    /// <param name="findings">The findings of the earlier build.</param>
    /// <param name="files">The files of the set.</param>
    /// <param name="cache">The results of the earlier build, with the same content.</param>
    /// <returns><see langword="null"/> if the place of a finding is not that of exactly one node.</returns>
    public static IReadOnlyList<ManifestFinding>? Find(IReadOnlyList<ManifestFinding> findings, IReadOnlyList<SetInput> files, ValidationCache cache)
    {
        var moved = new MovedFindings();
        foreach (var (input, extract) in files)
        {
            if (cache.Find(input.File)?.Extract is not { } earlier)
            {
                return null;
            }

            if (earlier.PlacesFingerprint != extract.PlacesFingerprint)
            {
                moved.Add(input.File.Path, earlier, extract);
            }
        }

        IReadOnlyList<ManifestFinding> found = [.. findings.Select(moved.Move)];
        return moved._areKnown ? found : null;
    }

    private void Add(string file, KeptExtract earlier, KeptExtract now)
    {
        var places = new Dictionary<Span, YamlLocation?>();
        foreach (var (old, current) in earlier.PlacesIn(file).Zip(now.PlacesIn(file), (old, current) => (Span.Of(old), current)))
        {
            places[old] = !places.TryGetValue(old, out var other) || (other is not null && Span.Of(other) == Span.Of(current)) ? current : null;
        }

        _newPlaces[file] = places;
    }

    private ManifestFinding Move(ManifestFinding finding) => finding with
    {
        Location = Move(finding.Location),
        Related = [.. finding.Related.Select(place => place with { Location = Move(place.Location) })],
    };

    private YamlLocation Move(YamlLocation location)
    {
        if (location.Line == 0 || !_newPlaces.TryGetValue(location.File, out var places))
        {
            return location;
        }

        var current = places.TryGetValue(Span.Of(location), out var known) ? known : null;
        _areKnown &= current is not null;
        return current ?? location;
    }

    private readonly record struct Span(int Line, int Column, int EndLine, int EndColumn)
    {
        public static Span Of(YamlLocation location) => new(location.Line, location.Column, location.EndLine, location.EndColumn);
    }
}
