namespace KubeGuard.Build.Configuration;

/// <summary>
/// The combination of all global files. Of two values of a key, the one of the higher level wins; two of the same level
/// cancel each other out.
/// </summary>
internal sealed class GlobalConfiguration
{
    private readonly Dictionary<string, ConfigurationSection> _sections;

    public GlobalConfiguration(IReadOnlyList<ConfigurationFile> files, PathConvention paths)
    {
        // A global file applies to no particular folder, so its sections name files by their absolute paths.
        var all = files.SelectMany(file => file.Sections.Where(section => paths.IsAbsoluteSection(section.Name)).Append(new ConfigurationSection("", file.Preamble))
            .Select(section => (Section: section, file.GlobalLevel)));
        _sections = all.GroupBy(item => paths.InSections(item.Section.Name), StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => Merge(same.Key, same), StringComparer.Ordinal);
    }

    /// <summary>The sections for a file, in the order of increasing precedence.</summary>
    /// <param name="path">The absolute path as sections name it.</param>
    public IEnumerable<ConfigurationSection> SectionsFor(string path)
    {
        foreach (var name in new[] { "", path })
        {
            if (_sections.TryGetValue(name, out var section))
            {
                yield return section;
            }
        }
    }

    private static ConfigurationSection Merge(string name, IEnumerable<(ConfigurationSection Section, int Level)> sections)
    {
        var byKey = sections
            .SelectMany(item => LastOfEachKey(item.Section).Select(entry => (Entry: entry, item.Level)))
            .GroupBy(item => item.Entry.Key, StringComparer.OrdinalIgnoreCase);
        return new ConfigurationSection(name, [.. byKey.Select(Winner).OfType<ConfigurationEntry>()]);
    }

    private static IEnumerable<ConfigurationEntry> LastOfEachKey(ConfigurationSection section) =>
        section.Entries.GroupBy(entry => entry.Key, StringComparer.OrdinalIgnoreCase).Select(same => same.Last());

    private static ConfigurationEntry? Winner(IEnumerable<(ConfigurationEntry Entry, int Level)> rivals)
    {
        var highest = rivals.GroupBy(rival => rival.Level).OrderByDescending(level => level.Key).First().ToList();
        return highest.Count == 1 ? highest[0].Entry : null;
    }
}
