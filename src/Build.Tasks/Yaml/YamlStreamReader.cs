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
    /// <param name="file">The file as the project names it, for locations.</param>
    /// <param name="text">Its text.</param>
    public static YamlStream Read(string file, string text)
    {
        var documents = new List<YamlDocument>();
        if (ReadPart(file, text, 0, documents) is null)
        {
            return new YamlStream(documents, []);
        }

        // The parser cannot go on behind an error, so every document is read by itself.
        documents.Clear();
        var errors = new List<YamlSyntaxError>();
        var index = 0;
        foreach (var (part, lineOffset) in SplitDocuments(text))
        {
            var inPart = new List<YamlDocument>();
            var error = ReadPart(file, part, lineOffset, inPart);
            documents.AddRange(inPart.Select(document => new YamlDocument(index + document.Index, document.Root, document.Duplicates)));
            index += inPart.Count;
            if (error is not null)
            {
                errors.Add(error);
                index++;
            }
        }

        return new YamlStream(documents, errors);
    }

    private static YamlSyntaxError? ReadPart(string file, string text, int lineOffset, List<YamlDocument> documents)
    {
        try
        {
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            while (!parser.TryConsume<StreamEnd>(out _))
            {
                parser.Consume<DocumentStart>();
                documents.Add(new YamlTreeBuilder(file, parser, lineOffset).Build(documents.Count));
                parser.Consume<DocumentEnd>();
            }

            return null;
        }
        catch (YamlException exception)
        {
            return new YamlSyntaxError(new YamlLocation(file, exception.Start, exception.End, lineOffset), Describe(exception));
        }
    }

    private static string Describe(YamlException exception)
    {
        var innermost = exception.GetBaseException().Message.Trim().TrimEnd('.');
        return innermost.Replace("\r", "").Replace('\n', ' ');
    }

    // "---" at the start of a line always starts a document, whatever surrounds it
    // (https://yaml.org/spec/1.2.2/#912-document-markers).
    private static IEnumerable<(string Text, int LineOffset)> SplitDocuments(string text)
    {
        var start = 0;
        var startLine = 0;
        var line = 0;
        for (var position = 0; position < text.Length; line++)
        {
            if (position > start && IsDocumentStart(text, position))
            {
                yield return (text.Substring(start, position - start), startLine);
                start = position;
                startLine = line;
            }

            var next = text.IndexOf('\n', position);
            position = next < 0 ? text.Length : next + 1;
        }

        yield return (text.Substring(start), startLine);
    }

    private static bool IsDocumentStart(string text, int position) =>
        string.CompareOrdinal(text, position, "---", 0, 3) == 0
        && (position + 3 == text.Length || char.IsWhiteSpace(text[position + 3]));
}
