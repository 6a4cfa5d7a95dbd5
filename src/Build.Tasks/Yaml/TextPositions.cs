namespace KubeGuard.Build.Yaml;

/// <summary>Converts character indices to lines and columns.</summary>
/// <param name="file">The file.</param>
/// <param name="part">The text, which may be a part of it.</param>
internal sealed class TextPositions(string file, StreamPart part)
{
    private readonly List<int> _starts = [.. LineBreaks.StartsOf(part.Text)];

    /// <summary>The place of some characters.</summary>
    public YamlLocation LocationOf(int start, int end)
    {
        var (line, column) = PlaceOf(start);
        var (endLine, endColumn) = PlaceOf(end);
        return new YamlLocation(file, line, column, endLine, endColumn);
    }

    private (int Line, int Column) PlaceOf(int position)
    {
        var found = _starts.BinarySearch(position);
        var line = found >= 0 ? found : ~found - 1;
        return (line + part.LineOffset + 1, position - _starts[line] + 1);
    }
}
