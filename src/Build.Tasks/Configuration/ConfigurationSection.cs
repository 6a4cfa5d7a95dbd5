namespace KubeGuard.Build.Configuration;

/// <summary>A section of a configuration file: the files it is for, and its entries.</summary>
/// <param name="name">What stands between the brackets.</param>
/// <param name="entries">The entries in written order.</param>
public sealed class ConfigurationSection(string name, IReadOnlyList<ConfigurationEntry> entries)
{
    /// <summary>What stands between the brackets.</summary>
    public string Name { get; } = name;

    /// <summary>The entries in written order.</summary>
    public IReadOnlyList<ConfigurationEntry> Entries { get; } = entries;
}
