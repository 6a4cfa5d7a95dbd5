using KubeGuard.Build.Validation;
using KubeGuard.Rules;

namespace KubeGuard.Build.Adoption;

/// <summary>
/// Finds the findings that a baseline names, one for each entry. An object of a chart whose name differs between
/// renderings is recognized by the name in its template.
/// </summary>
/// <param name="lines">The lines with entries.</param>
/// <param name="entryOf">The entry of a finding; <see langword="null"/> if it is not about an object.</param>
internal sealed class BaselineMatcher(IReadOnlyList<BaselineLine> lines, Func<ManifestFinding, BaselineEntry?> entryOf)
{
    /// <summary>Matches findings with the entries.</summary>
    /// <returns>The findings that the baseline names, by their index, and the lines that match none.</returns>
    public (ISet<int> Known, IReadOnlyList<BaselineLine> Gone) Match(IReadOnlyList<ManifestFinding> findings)
    {
        var entries = findings.Select(entryOf).ToList();
        var left = lines.GroupBy(line => line.Entry!).ToDictionary(same => same.Key, same => new Queue<BaselineLine>(same));
        var known = new HashSet<int>();
        for (var i = 0; i < entries.Count; i++)
        {
            if (findings[i].Suppression is null && entries[i] is { } entry && left.TryGetValue(entry, out var same) && same.Count > 0)
            {
                same.Dequeue();
                known.Add(i);
            }
        }

        var gone = left.Values.SelectMany(line => line).OrderBy(line => line.Number).ToList();
        if (gone.Count > 0)
        {
            MatchRenamed(findings, entries, known, gone);
        }

        return (known, gone);
    }

    // Only if the old name is gone from the file and the new one was not there before.
    private void MatchRenamed(IReadOnlyList<ManifestFinding> findings, List<BaselineEntry?> entries, HashSet<int> known, List<BaselineLine> gone)
    {
        var before = new HashSet<(string, string)>(lines.Select(line => ObjectOf(line.Entry!)));
        var now = new HashSet<(string, string)>(entries.OfType<BaselineEntry>().Select(ObjectOf));
        var renamed = gone.Where(line => !now.Contains(ObjectOf(line.Entry!))).GroupBy(line => PlaceOf(line.Entry!)).ToDictionary(same => same.Key, same => same.ToList());
        for (var i = 0; i < entries.Count; i++)
        {
            if (findings[i] is { Suppression: null, NamePattern: { } pattern }
                && entries[i] is { } entry
                && !before.Contains(ObjectOf(entry))
                && renamed.TryGetValue(PlaceOf(entry), out var candidates)
                && candidates.Find(line => Wildcard.IsMatch(pattern, line.Entry!.Name)) is { } match)
            {
                candidates.Remove(match);
                gone.Remove(match);
                known.Add(i);
            }
        }
    }

    private static (string File, string Object) ObjectOf(BaselineEntry entry) => (entry.File, entry.Object);

    private static (string File, string Rule, string Kind, string Path) PlaceOf(BaselineEntry entry) => (entry.File, entry.Rule, entry.Kind, entry.Path);
}
