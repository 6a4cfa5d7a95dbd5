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
        var errors = new List<YamlSyntaxError>();
        return new YamlStream([.. ReadDocuments(file, text, errors.Add)], errors);
    }

    /// <summary>Reads a stream without keeping the documents that were given out.</summary>
    /// <param name="file">The file, for locations.</param>
    /// <param name="text">Its text.</param>
    /// <param name="onError">Called for each document that does not parse.</param>
    /// <param name="cancellationToken">Stops within a document.</param>
    internal static IEnumerable<YamlDocument> ReadDocuments(
        string file, string text, Action<YamlSyntaxError> onError, CancellationToken cancellationToken = default)
    {
        text = WithoutTabsOfJson(text);
        var read = 0;
        var whole = new YamlDocumentReader(file, new StreamPart(text), read, cancellationToken);
        while (whole.ReadNext() is { } document)
        {
            read++;
            yield return document;
        }

        if (whole.Error is null)
        {
            yield break;
        }

        // The parser cannot go on behind an error, so from there on every document is read by itself.
        foreach (var part in StreamPart.Split(text).Where(part => part.HasDocument).Skip(read))
        {
            var reader = new YamlDocumentReader(file, part, read, cancellationToken);
            while (reader.ReadNext() is { } document)
            {
                read++;
                yield return document;
            }

            if (reader.Error is { } error)
            {
                read++;
                onError(error);
            }
        }
    }

    /// <summary>Reads those documents of a stream that parse and whose text satisfies a condition.</summary>
    /// <param name="file">The file, for locations.</param>
    /// <param name="text">Its text.</param>
    /// <param name="isWanted">Whether to read the document of a text.</param>
    /// <param name="cancellationToken">Stops within a document.</param>
    internal static IEnumerable<YamlDocument> ReadDocumentsWhere(
        string file, string text, Func<string, bool> isWanted, CancellationToken cancellationToken) =>
        StreamPart.Split(WithoutTabsOfJson(text))
            .Where(part => part.HasDocument && isWanted(part.Text))
            .Select(part => new YamlDocumentReader(file, part, 0, cancellationToken).ReadNext())
            .OfType<YamlDocument>();

    /// <summary>JSON may be indented by tabs, which the YAML parser refuses; within its strings they are escaped.</summary>
    internal static string WithoutTabsOfJson(string text) =>
        text.Contains('\t') && text.TrimStart() is ['{' or '[', ..] ? text.Replace('\t', ' ') : text;
}
