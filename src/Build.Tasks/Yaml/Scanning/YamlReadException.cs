using YamlDotNet.Core;

namespace KubeGuard.Build.Yaml.Scanning;

/// <summary>A document cannot be read.</summary>
/// <param name="start">Where the reason is.</param>
/// <param name="end">Where it ends.</param>
/// <param name="message">The reason, as a sentence without its full stop.</param>
internal sealed class YamlReadException(Mark start, Mark end, string message) : Exception(message)
{
    /// <summary>Where the reason is.</summary>
    public Mark Start { get; } = start;

    /// <summary>Where it ends.</summary>
    public Mark End { get; } = end;

    /// <summary>Whether kubectl may read the document all the same: a limit of this parser is reached.</summary>
    public bool IsLimit { get; init; }
}
