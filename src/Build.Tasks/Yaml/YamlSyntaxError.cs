namespace KubeGuard.Build.Yaml;

/// <summary>The reason why a document cannot be read.</summary>
/// <param name="document">The index of the document in the stream, from 0.</param>
/// <param name="location">The place of the error.</param>
/// <param name="message">The reason, as a sentence without its full stop.</param>
/// <param name="isLimit">Whether kubectl may nevertheless read the document.</param>
internal sealed class YamlSyntaxError(int document, YamlLocation location, string message, bool isLimit = false)
{
    /// <summary>The index of the document in the stream, from 0.</summary>
    public int Document { get; } = document;

    /// <summary>The place of the error.</summary>
    public YamlLocation Location { get; } = location;

    /// <summary>The reason, as a sentence without its full stop.</summary>
    public string Message { get; } = message;

    /// <summary>
    /// Indicates whether kubectl may nevertheless read the document, since only a limit of this parser is reached.
    /// </summary>
    public bool IsLimit { get; } = isLimit;

    /// <summary>The template action that explains it, with its place, if there is one.</summary>
    internal (string Text, YamlLocation Location)? Template { get; init; }
}
