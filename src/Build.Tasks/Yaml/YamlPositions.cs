using YamlDotNet.Core;

namespace KubeGuard.Build.Yaml;

/// <summary>Turns the marks of a document into places of its file.</summary>
/// <param name="file">The file.</param>
/// <param name="lineOffset">How many lines are before the document.</param>
internal sealed class YamlPositions(string file, int lineOffset)
{
    /// <summary>The place from one mark to another.</summary>
    public YamlLocation LocationOf(Mark start, Mark end) =>
        new(file, (int)start.Line + lineOffset, (int)start.Column, (int)end.Line + lineOffset, (int)end.Column);
}
