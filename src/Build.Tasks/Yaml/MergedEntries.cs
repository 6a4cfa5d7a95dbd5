using KubeGuard.Manifests;

namespace KubeGuard.Build.Yaml;

/// <summary>
/// The entries that one merge key adds to a mapping. As in kubectl, they override the keys before it but not those
/// after it; by https://yaml.org/type/merge.html all keys of the mapping would win.
/// </summary>
/// <param name="position">The number of keys before it in the mapping.</param>
/// <param name="sources">The mappings, of which an earlier one wins over a later one.</param>
internal sealed class MergedEntries(int position, IReadOnlyList<MappingNode> sources)
{
    /// <summary>Merges into the entries of a mapping.</summary>
    /// <param name="entries">The mapping's own entries.</param>
    /// <param name="merges">The entries of its merge keys, in their order.</param>
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
