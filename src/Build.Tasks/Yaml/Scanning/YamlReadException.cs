namespace KubeGuard.Build.Yaml.Scanning;

/// <summary>A document cannot be read.</summary>
/// <param name="start">The start of the error.</param>
/// <param name="end">The end of the error.</param>
/// <param name="message">The reason, as a sentence without its full stop.</param>
internal sealed class YamlReadException(Mark start, Mark end, string message) : Exception(message)
{
    /// <summary>The start of the error.</summary>
    public Mark Start { get; } = start;

    /// <summary>The end of the error.</summary>
    public Mark End { get; } = end;

    /// <summary>
    /// Indicates whether kubectl may nevertheless read the document, since only a limit of this parser is reached.
    /// </summary>
    public bool IsLimit { get; init; }
}
