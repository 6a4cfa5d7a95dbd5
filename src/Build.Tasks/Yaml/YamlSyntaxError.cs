namespace KubeGuard.Build.Yaml;

/// <summary>Why a document does not parse.</summary>
/// <param name="document">The index of the document in the stream, from 0.</param>
/// <param name="location">Where the parser stopped.</param>
/// <param name="message">What it said.</param>
public sealed class YamlSyntaxError(int document, YamlLocation location, string message)
{
    /// <summary>The index of the document in the stream, from 0.</summary>
    public int Document { get; } = document;

    /// <summary>Where the parser stopped.</summary>
    public YamlLocation Location { get; } = location;

    /// <summary>What it said.</summary>
    public string Message { get; } = message;
}
