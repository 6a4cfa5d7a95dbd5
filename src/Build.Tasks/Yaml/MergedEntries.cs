using KubeGuard.Manifests;

namespace KubeGuard.Build.Yaml;

/// <summary>
/// What one merge key brings into a mapping. As for kubectl, it wins over the keys before it and not over those
/// behind it; https://yaml.org/type/merge.html would let all keys of the mapping win.
/// </summary>
/// <param name="position">How many keys of the mapping are before it.</param>
/// <param name="sources">The mappings, of which an earlier one wins over a later one.</param>
internal sealed class MergedEntries(int position, IReadOnlyList<MappingNode> sources)
{
    /// <summary>Merges into the entries of a mapping.</summary>
    /// <param name="entries">The mapping's own entries.</param>
    /// <param name="merges">What its merge keys bring, in their order.</param>
    public static void AddTo(List<MappingEntry> entries, IReadOnlyList<MergedEntries> merges)
    {
        var merged = new Dictionary<string, (int Position, MappingEntry Entry)>(StringComparer.Ordinal);
        foreach (var merge in merges)
        {
            foreach (var entry in merge.Entries)
            {
                merged[entry.Key] = (merge.Position, entry);
            }
        }

        var own = entries.Where((entry, index) => !merged.TryGetValue(entry.Key, out var other) || other.Position <= index).ToList();
        var known = new HashSet<string>(own.Select(entry => entry.Key), StringComparer.Ordinal);
        entries.Clear();
        entries.AddRange(own);
        entries.AddRange(merged.Values.Select(value => value.Entry).Where(entry => known.Add(entry.Key)));
    }

    private int Position { get; } = position;

    private IEnumerable<MappingEntry> Entries => sources
        .SelectMany(source => source.Entries)
        .GroupBy(entry => entry.Key, StringComparer.Ordinal)
        .Select(same => same.First());
}
