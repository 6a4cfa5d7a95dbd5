namespace KubeGuard.Build.Yaml;

/// <summary>A key that its mapping already has.</summary>
/// <param name="key">The key.</param>
/// <param name="location">Where it is written again.</param>
/// <param name="firstLine">The line where it is written first.</param>
internal sealed class DuplicateKey(string key, YamlLocation location, int firstLine)
{
    /// <summary>The key.</summary>
    public string Key { get; } = key;

    /// <summary>Where it is written again.</summary>
    public YamlLocation Location { get; } = location;

    /// <summary>The line where it is written first.</summary>
    public int FirstLine { get; } = firstLine;
}
