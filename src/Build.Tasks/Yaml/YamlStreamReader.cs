using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KubeGuard.Build.Yaml;

/// <summary>
/// Reads a YAML stream document by document (https://yaml.org/spec/1.2.2/#92-streams). JSON is read
/// as the YAML that it is.
/// </summary>
public static class YamlStreamReader
{
    /// <summary>Reads a stream. A document that does not parse costs no other document.</summary>
    /// <param name="file">The file, for locations.</param>
    /// <param name="text">Its text.</param>
    public static YamlStream Read(string file, string text)
    {
        text = WithoutTabsOfJson(text);
        var documents = new List<YamlDocument>();
        if (TryRead(file, text, 0, 0, documents) is null)
        {
            return new YamlStream(documents, []);
        }

        // The parser cannot go on behind an error, so every document is read by itself.
        documents.Clear();
        var errors = new List<YamlSyntaxError>();
        var index = 0;
        foreach (var part in StreamPart.Split(text))
        {
            var inPart = new List<YamlDocument>();
            if (TryRead(file, part.Text, part.LineOffset, index, inPart) is { } error)
            {
                errors.Add(error);
                index++;
            }
            else
            {
                documents.AddRange(inPart);
                index += inPart.Count;
            }
        }

        return new YamlStream(documents, errors);
    }

    private static YamlSyntaxError? TryRead(string file, string text, int lineOffset, int index, List<YamlDocument> documents)
    {
        var parser = new Parser(new StringReader(text));
        var positions = new YamlPositions(file, text, lineOffset);
        try
        {
            parser.Consume<StreamStart>();
            while (!parser.TryConsume<StreamEnd>(out _))
            {
                parser.Consume<DocumentStart>();
                documents.Add(new YamlTreeBuilder(parser, positions).Build(index + documents.Count));
                parser.Consume<DocumentEnd>();
            }

            return null;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Besides its own exceptions the parser lets out some of the framework's on broken input.
            var (start, end) = exception is YamlException yaml ? (yaml.Start, yaml.End)
                : parser.Current is { } current ? (current.Start, current.End)
                : (Mark.Empty, Mark.Empty);
            return new YamlSyntaxError(index, LocationIn(text, positions.LocationOf(start, end), lineOffset), Describe(exception));
        }
    }

    // The marks of an error can lie behind the end of their line.
    private static YamlLocation LocationIn(string text, YamlLocation at, int lineOffset)
    {
        var lengths = LineBreaks.LengthsOf(text);
        int LastColumn(int line) => lengths[line - lineOffset - 1] + 1;
        var column = Math.Min(at.Column, LastColumn(at.Line));
        var endColumn = Math.Min(at.EndColumn, LastColumn(at.EndLine));
        return new YamlLocation(at.File, at.Line, column, at.EndLine, at.EndLine == at.Line ? Math.Max(column, endColumn) : endColumn);
    }

    private static string Describe(Exception exception)
    {
        var innermost = exception.GetBaseException().Message.Trim().TrimEnd('.');
        return innermost.Replace("\r", "").Replace('\n', ' ');
    }

    // JSON may be indented by tabs, which the YAML parser refuses; within its strings they are escaped.
    private static string WithoutTabsOfJson(string text) =>
        text.Contains('\t') && text.TrimStart() is ['{' or '[', ..] ? text.Replace('\t', ' ') : text;
}
