using KubeGuard.Build.Yaml.Scanning;

namespace KubeGuard.Build.Yaml;

/// <summary>Converts the marks of a document to locations in its file.</summary>
/// <param name="file">The file.</param>
/// <param name="lineOffset">The number of lines before the document.</param>
internal sealed class YamlPositions(string file, int lineOffset)
{
    /// <summary>The place from one mark to another.</summary>
    public YamlLocation LocationOf(Mark start, Mark end) =>
        new(file, start.Line + lineOffset, start.Column, end.Line + lineOffset, end.Column);
}
