namespace KubeGuard.Build.Configuration;

/// <summary>
/// All configuration files of a project. What they say for a file is what the compiler would let them
/// say: global files by level, over them the <c>.editorconfig</c> files from the outermost folder to the
/// innermost.
/// </summary>
public sealed class ConfigurationSet
{
    private readonly IReadOnlyDictionary<string, string> _global;
    private readonly IReadOnlyList<(string Folder, bool IsRoot, IReadOnlyList<(SectionPattern Pattern, ConfigurationSection Section)> Sections)> _local;

    /// <summary>Joins files.</summary>
    public ConfigurationSet(IEnumerable<ConfigurationFile> files)
    {
        var all = files.ToList();
        _global = MergeGlobal(all.Where(file => file.IsGlobal));
        _local =
        [
            .. all.Where(file => !file.IsGlobal)
                .Select(file => (
                    Folder: FolderOf(file.Path),
                    file.IsRoot,
                    Sections: (IReadOnlyList<(SectionPattern, ConfigurationSection)>)[.. file.Sections.Select(section => (new SectionPattern(section.Name), section))]))
                .OrderBy(file => file.Folder.Length),
        ];
    }

    /// <summary>The settings for a file, by key whatever its case.</summary>
    /// <param name="path">The absolute path of the file.</param>
    public IReadOnlyDictionary<string, string> SettingsFor(string path)
    {
        var normalized = Normalize(path);
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in _global)
        {
            settings[pair.Key] = pair.Value;
        }

        var above = _local.Where(file => normalized.StartsWith(file.Folder + "/", StringComparison.Ordinal)).ToList();
        foreach (var (folder, _, sections) in above.Skip(Math.Max(0, above.FindLastIndex(file => file.IsRoot))))
        {
            var relative = normalized.Substring(folder.Length);
            foreach (var entry in sections.Where(section => section.Pattern.IsMatch(relative)).SelectMany(section => section.Section.Entries))
            {
                settings[entry.Key] = entry.Value;
            }
        }

        return settings;
    }

    // A key that two files of the same level set to different values counts as not set, unless a higher level sets it.
    private static Dictionary<string, string> MergeGlobal(IEnumerable<ConfigurationFile> files)
    {
        var merged = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var level in files.GroupBy(file => file.GlobalLevel).OrderBy(level => level.Key))
        {
            var byKey = level
                .SelectMany(file => file.Preamble.GroupBy(entry => entry.Key, StringComparer.OrdinalIgnoreCase).Select(same => same.Last()))
                .GroupBy(entry => entry.Key, StringComparer.OrdinalIgnoreCase);
            foreach (var entries in byKey)
            {
                if (entries.Select(entry => entry.Value).Distinct(StringComparer.Ordinal).Count() == 1)
                {
                    merged[entries.Key] = entries.First().Value;
                }
                else
                {
                    merged.Remove(entries.Key);
                }
            }
        }

        return merged;
    }

    private static string FolderOf(string path)
    {
        var normalized = Normalize(path);
        return normalized.Substring(0, normalized.LastIndexOf('/'));
    }

    private static string Normalize(string path) => path.Replace('\\', '/');
}
