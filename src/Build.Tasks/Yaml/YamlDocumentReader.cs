using KubeGuard.Build.Yaml.Scanning;

namespace KubeGuard.Build.Yaml;

/// <summary>Reads the document of a part of a stream.</summary>
/// <param name="file">The file, for locations.</param>
/// <param name="part">The part.</param>
/// <param name="index">The index of the document in the stream.</param>
/// <param name="cancellationToken">Stops within the document.</param>
internal sealed class YamlDocumentReader(string file, StreamPart part, int index, CancellationToken cancellationToken)
{
    private readonly YamlPositions _positions = new(file, part.LineOffset);

    /// <summary>The reason why the document cannot be read, after an attempt.</summary>
    public YamlSyntaxError? Error { get; private set; }

    /// <summary>Reads the document; <see langword="null"/> if there is none, or an error.</summary>
    public YamlDocument? Read()
    {
        Error = FindRefused();
        if (Error is not null)
        {
            return null;
        }

        var parser = YamlParser.Of(part, cancellationToken);
        try
        {
            parser.Take(YamlEventKind.StreamStart);
            if (parser.TryTake(YamlEventKind.StreamEnd))
            {
                return null;
            }

            parser.Take(YamlEventKind.DocumentStart);
            var document = new YamlTreeBuilder(parser, _positions, cancellationToken).Build(index);
            parser.Take(YamlEventKind.DocumentEnd);
            return document;
        }
        catch (YamlReadException exception)
        {
            var template = TemplateAction.Find(part, exception.Start, cancellationToken);
            Error = new YamlSyntaxError(index, _positions.LocationOf(exception.Start, exception.End), exception.Message, exception.IsLimit)
            {
                Template = template is null ? null : (template.Text, _positions.LocationOf(template.Start, template.End)),
            };
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or OperationCanceledException))
        {
            // A bug of ours at one document must neither hide the findings of others nor fail a build.
            var at = parser.Current.Start;
            Error = new YamlSyntaxError(index, _positions.LocationOf(at, at), "What follows here was not understood", isLimit: true);
        }

        return null;
    }

    // The errors that kubectl finds before it parses.
    private YamlSyntaxError? FindRefused()
    {
        if (part.WrongMarker >= 0)
        {
            return At(part.WrongMarker, part.WrongMarker + 3, "kubectl treats a line that starts with '---' as the start of a document, and allows only a comment after it");
        }

        var forbidden = Characters.FirstForbidden(part.Text);
        return forbidden < 0 ? null : At(
            forbidden, forbidden + 1, $"The control character U+{(int)part.Text[forbidden]:X4} is not allowed, not even in a comment; remove it, or write it as an escape in double quotes");
    }

    private YamlSyntaxError At(int start, int end, string message) => new(index, new TextPositions(file, part).LocationOf(start, end), message);
}
