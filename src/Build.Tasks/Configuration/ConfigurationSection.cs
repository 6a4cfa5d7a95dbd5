namespace KubeGuard.Build.Configuration;

/// <summary>A section of a configuration file: a pattern of files, and its entries.</summary>
/// <param name="name">The text between the brackets.</param>
/// <param name="entries">The entries in written order.</param>
internal sealed class ConfigurationSection(string name, IReadOnlyList<ConfigurationEntry> entries)
{
    private readonly Lazy<SectionPattern> _pattern = new(() => new SectionPattern(name));

    /// <summary>The text between the brackets.</summary>
    public string Name { get; } = name;

    /// <summary>The entries in written order.</summary>
    public IReadOnlyList<ConfigurationEntry> Entries { get; } = entries;

    /// <summary>Determines whether the section applies to a file.</summary>
    /// <param name="relativePath">The path below the configuration file's folder, with slashes and a leading one.</param>
    public bool IsFor(string relativePath) => _pattern.Value.IsMatch(relativePath);
}
