using KubeGuard.Build.Yaml;

namespace KubeGuard.Build.Fixing;

/// <summary>Turns indices of characters into lines and columns.</summary>
internal sealed class TextPositions
{
    private readonly string _file;
    private readonly List<int> _starts = [0];

    public TextPositions(string file, string text)
    {
        _file = file;
        for (var next = LineBreaks.NextLine(text, 0); next >= 0; next = LineBreaks.NextLine(text, next))
        {
            _starts.Add(next);
        }
    }

    /// <summary>The place of some characters.</summary>
    public YamlLocation LocationOf(int start, int end)
    {
        var (line, column) = PlaceOf(start);
        var (endLine, endColumn) = PlaceOf(end);
        return new YamlLocation(_file, line, column, endLine, endColumn);
    }

    private (int Line, int Column) PlaceOf(int position)
    {
        var found = _starts.BinarySearch(position);
        var line = found >= 0 ? found : ~found - 1;
        return (line + 1, position - _starts[line] + 1);
    }
}
