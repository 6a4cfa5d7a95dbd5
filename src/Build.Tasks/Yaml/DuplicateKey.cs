namespace KubeGuard.Build.Yaml;

/// <summary>A key that occurs earlier in its mapping.</summary>
/// <param name="key">The key.</param>
/// <param name="location">The place of the second occurrence.</param>
/// <param name="first">Where it is written first.</param>
internal sealed class DuplicateKey(string key, YamlLocation location, YamlLocation first)
{
    /// <summary>The key.</summary>
    public string Key { get; } = key;

    /// <summary>The place of the second occurrence.</summary>
    public YamlLocation Location { get; } = location;

    /// <summary>Where it is written first.</summary>
    public YamlLocation First { get; } = first;
}
