namespace KubeGuard.Build.Configuration;

/// <summary>A section of a configuration file: the files it is for, and its entries.</summary>
/// <param name="name">What stands between the brackets.</param>
/// <param name="entries">The entries in written order.</param>
internal sealed class ConfigurationSection(string name, IReadOnlyList<ConfigurationEntry> entries)
{
    private readonly Lazy<SectionPattern> _pattern = new(() => new SectionPattern(name));

    /// <summary>What stands between the brackets.</summary>
    public string Name { get; } = name;

    /// <summary>The entries in written order.</summary>
    public IReadOnlyList<ConfigurationEntry> Entries { get; } = entries;

    /// <summary>Whether the section is for a file.</summary>
    /// <param name="relativePath">The path below the configuration file's folder, with slashes and a leading one.</param>
    public bool IsFor(string relativePath) => _pattern.Value.IsMatch(relativePath);
}
