using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KubeGuard.Build.Yaml;

/// <summary>Reads documents one after the other, up to the end of a text or the first that does not parse.</summary>
internal sealed class YamlDocumentReader(string file, StreamPart part, int firstIndex, CancellationToken cancellationToken)
{
    private readonly Parser _parser = new(new CancelableReader(part.Text, cancellationToken));
    private readonly YamlPositions _positions = new(file, part.Text, part.LineOffset);
    private readonly int _nul = part.Text.IndexOf('\0');
    private int _index = firstIndex;

    /// <summary>Why the next document does not parse, once it was tried.</summary>
    public YamlSyntaxError? Error { get; private set; }

    /// <summary>The next document; <see langword="null"/> at the end and at an error.</summary>
    public YamlDocument? ReadNext()
    {
        if (_nul >= 0)
        {
            // The parser would take it for the end of the text and lose what follows.
            Error = new YamlSyntaxError(_index, new TextPositions(file, part).LocationOf(_nul, _nul + 1), "A NUL character is not allowed");
            return null;
        }

        try
        {
            _parser.TryConsume<StreamStart>(out _);
            if (_parser.TryConsume<StreamEnd>(out _))
            {
                return null;
            }

            _parser.Consume<DocumentStart>();
            var document = new YamlTreeBuilder(_parser, _positions, cancellationToken).Build(_index);
            _parser.Consume<DocumentEnd>();
            _index++;
            return document;
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or OperationCanceledException))
        {
            // Besides its own exceptions the parser lets out some of the framework's on broken input.
            var (start, end) = exception is YamlException yaml ? (yaml.Start, yaml.End)
                : _parser.Current is { } current ? (current.Start, current.End)
                : (Mark.Empty, Mark.Empty);
            Error = new YamlSyntaxError(_index, LocationIn(_positions.LocationOf(start, end)), Describe(exception));
            return null;
        }
    }

    // The marks of an error can lie behind the end of their line.
    private YamlLocation LocationIn(YamlLocation at)
    {
        var lengths = LineBreaks.LengthsOf(part.Text);
        int LastColumn(int line) => lengths[line - part.LineOffset - 1] + 1;
        var column = Math.Min(at.Column, LastColumn(at.Line));
        var endColumn = Math.Min(at.EndColumn, LastColumn(at.EndLine));
        return new YamlLocation(at.File, at.Line, column, at.EndLine, at.EndLine == at.Line ? Math.Max(column, endColumn) : endColumn);
    }

    private static string Describe(Exception exception)
    {
        var innermost = exception.GetBaseException().Message.Trim().TrimEnd('.');
        return innermost.Replace("\r", "").Replace('\n', ' ');
    }
}
