namespace KubeGuard.Build.Yaml;

/// <summary>
/// Reads a YAML stream document by document (https://yaml.org/spec/1.2.2/#92-streams). JSON is read
/// as the YAML that it is.
/// </summary>
internal static class YamlStreamReader
{
    /// <summary>Reads a stream. A document that does not parse does not affect the others.</summary>
    /// <param name="file">The file, for locations.</param>
    /// <param name="text">Its text.</param>
    public static YamlStream Read(string file, string text)
    {
        var errors = new List<YamlSyntaxError>();
        return new YamlStream([.. ReadDocuments(file, text, errors.Add)], errors);
    }

    /// <summary>Reads a stream without keeping the documents that were returned.</summary>
    /// <param name="file">The file, for locations.</param>
    /// <param name="text">Its text.</param>
    /// <param name="onError">Called for each document that does not parse.</param>
    /// <param name="cancellationToken">Stops within a document.</param>
    internal static IEnumerable<YamlDocument> ReadDocuments(
        string file, string text, Action<YamlSyntaxError> onError, CancellationToken cancellationToken = default)
    {
        var index = 0;
        foreach (var part in StreamPart.Split(text).Where(part => part.HasDocument))
        {
            var reader = new YamlDocumentReader(file, part, index++, cancellationToken);
            if (reader.Read() is { } document)
            {
                yield return document;
            }
            else if (reader.Error is { } error)
            {
                onError(error);
            }
        }
    }

    /// <summary>Reads those documents of a stream that parse and whose text satisfies a condition.</summary>
    /// <param name="file">The file, for locations.</param>
    /// <param name="text">Its text.</param>
    /// <param name="isWanted">The condition on the text of a document.</param>
    /// <param name="cancellationToken">Stops within a document.</param>
    internal static IEnumerable<YamlDocument> ReadDocumentsWhere(
        string file, string text, Func<string, bool> isWanted, CancellationToken cancellationToken) =>
        StreamPart.Split(text)
            .Where(part => part.HasDocument && isWanted(part.Text))
            .Select(part => new YamlDocumentReader(file, part, 0, cancellationToken).Read())
            .OfType<YamlDocument>();
}
