using YamlDotNet.Core;

namespace KubeGuard.Build.Yaml;

/// <summary>
/// Turns the parser's marks into places of a file. The parser reads a text as if a line break ended it,
/// so what is empty at the end is marked behind the last character; here it ends with the text.
/// </summary>
internal sealed class YamlPositions
{
    private readonly string _file;
    private readonly int _lineOffset;
    private readonly int _lastLine;
    private readonly int _lastColumn;

    public YamlPositions(string file, string text, int lineOffset)
    {
        _file = file;
        _lineOffset = lineOffset;
        var lastLineStart = 0;
        foreach (var start in LineBreaks.StartsOf(text))
        {
            _lastLine++;
            lastLineStart = start;
        }

        _lastColumn = text.Length - lastLineStart + 1;
    }

    public YamlLocation LocationOf(Mark start, Mark end)
    {
        var (line, column) = Clamp(start);
        var (endLine, endColumn) = Clamp(end);
        var endsBeforeStart = endLine < line || (endLine == line && endColumn < column);
        return endsBeforeStart
            ? new YamlLocation(_file, line + _lineOffset, column, line + _lineOffset, column)
            : new YamlLocation(_file, line + _lineOffset, column, endLine + _lineOffset, endColumn);
    }

    private (int Line, int Column) Clamp(Mark mark)
    {
        var line = Math.Max(1, (int)mark.Line);
        var column = Math.Max(1, (int)mark.Column);
        return line < _lastLine ? (line, column) : (_lastLine, line > _lastLine ? _lastColumn : Math.Min(column, _lastColumn));
    }
}
