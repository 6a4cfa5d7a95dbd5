namespace KubeGuard.Build.Yaml;

/// <summary>The result of reading a YAML file: the documents that parse and the errors of those that do not.</summary>
/// <param name="documents">The documents that parse.</param>
/// <param name="errors">One error for each document that does not.</param>
internal sealed class YamlStream(IReadOnlyList<YamlDocument> documents, IReadOnlyList<YamlSyntaxError> errors)
{
    /// <summary>The documents that parse.</summary>
    public IReadOnlyList<YamlDocument> Documents { get; } = documents;

    /// <summary>One error for each document that does not.</summary>
    public IReadOnlyList<YamlSyntaxError> Errors { get; } = errors;
}
