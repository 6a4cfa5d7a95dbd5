using KubeGuard.Build.Caching;
using KubeGuard.Build.Validation;
using KubeGuard.Build.Yaml;
using KubeGuard.Cluster.Objects;
using KubeGuard.Manifests;

namespace KubeGuard.Build.Sets;

/// <summary>Moves findings of an earlier build to where their nodes are now.</summary>
internal sealed class MovedFindings
{
    private readonly Dictionary<string, Dictionary<Span, Place>> _newPlaces = new(StringComparer.Ordinal);
    private bool _areKnown = true;

    /// <summary>Adds a file with the same content at other places: someone wrote a comment, or changed what no rule about the set reads.</summary>
    public void Add(string file, KeptExtract earlier, KeptExtract now)
    {
        foreach (var (old, current) in earlier.PlacesIn(file).Zip(now.PlacesIn(file), (old, current) => (old, current)))
        {
            Add(old, new Place(current));
        }
    }

    /// <summary>Adds another version of an object, of which nodes at the same path are the same.</summary>
    public void Add(SetObject earlier, SetObject now) => Add(earlier, earlier.Root, now.Root);

    /// <summary>The findings at their new places; <see langword="null"/> if the place of one is not that of exactly one node.</summary>
    public IReadOnlyList<ManifestFinding>? Find(IEnumerable<ManifestFinding> findings)
    {
        _areKnown = true;
        IReadOnlyList<ManifestFinding> found = [.. findings.Select(Move)];
        return _areKnown ? found : null;
    }

    // A finding about a field that is missing is at what is around it, unless there is something nearer now.
    private void Add(SetObject target, ManifestCursor earlier, ManifestCursor now)
    {
        if (earlier.Node?.Location is YamlLocation old)
        {
            var isSame = FieldsIn(earlier).SequenceEqual(FieldsIn(now));
            Add(old, new Place(now.Node?.Location as YamlLocation, isSame ? null : target.Value.PathOf(earlier).ToString()));
        }

        foreach (var below in earlier.Entries.Concat(earlier.Items))
        {
            Add(target, below, now.At([below.Segment]));
        }
    }

    private static IEnumerable<string> FieldsIn(ManifestCursor place) => place.Entries.Concat(place.Items)
        .Where(field => !field.IsAbsent && field.Node!.Location is not null).Select(field => field.Segment.Key ?? "").OrderBy(key => key, StringComparer.Ordinal);

    private void Add(YamlLocation old, Place current)
    {
        if (!_newPlaces.TryGetValue(old.File, out var places))
        {
            _newPlaces.Add(old.File, places = []);
        }

        var span = Span.Of(old);
        places[span] = !places.TryGetValue(span, out var other) || other.IsAt(current) ? current : default;
    }

    private ManifestFinding Move(ManifestFinding finding) => finding with
    {
        Location = Move(finding.Location, finding.Path),
        Related = [.. finding.Related.Select(place => place with { Location = Move(place.Location, path: null) })],
    };

    private YamlLocation Move(YamlLocation location, string? path)
    {
        if (location.Line == 0 || !_newPlaces.TryGetValue(location.File, out var places))
        {
            return location;
        }

        var current = places.TryGetValue(Span.Of(location), out var known) && (known.Path is null || known.Path == path) ? known.Location : null;
        _areKnown &= current is not null;
        return current ?? location;
    }

    /// <summary>A place of a node.</summary>
    /// <param name="Location">The place; <see langword="null"/> if it is not known.</param>
    /// <param name="Path">The path of the only field of which the place is known; <see langword="null"/> for any.</param>
    private readonly record struct Place(YamlLocation? Location, string? Path = null)
    {
        public bool IsAt(Place other) => Location is not null && other.Location is not null && Span.Of(Location) == Span.Of(other.Location) && Path == other.Path;
    }

    private readonly record struct Span(int Line, int Column, int EndLine, int EndColumn)
    {
        public static Span Of(YamlLocation location) => new(location.Line, location.Column, location.EndLine, location.EndColumn);
    }
}
