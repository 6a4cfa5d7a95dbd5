namespace KubeGuard.Build.Yaml;

/// <summary>Why a document does not parse.</summary>
/// <param name="location">Where the parser stopped.</param>
/// <param name="message">What it said.</param>
public sealed class YamlSyntaxError(YamlLocation location, string message)
{
    /// <summary>Where the parser stopped.</summary>
    public YamlLocation Location { get; } = location;

    /// <summary>What it said.</summary>
    public string Message { get; } = message;
}
