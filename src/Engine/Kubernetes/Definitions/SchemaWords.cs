using KubeGuard.Expressions;
using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes.Definitions;

/// <summary>Checks the words of one schema that the API server refuses in a CustomResourceDefinition, whatever is around them.</summary>
internal static class SchemaWords
{
    private static readonly string[] _unsupported = ["$ref", "definitions", "dependencies", "patternProperties", "additionalItems", "id"];
    private static readonly string[] _types = ["array", "boolean", "integer", "number", "object", "string"];

    /// <summary>Finds the problems of the words of a schema.</summary>
    public static IEnumerable<SchemaProblem> Check(ManifestCursor schema)
    {
        foreach (var word in _unsupported.Select(name => schema[name]).Where(word => word.IsPresent))
        {
            yield return new SchemaProblem(word, "is not supported in a CustomResourceDefinition");
        }

        if (schema["type"].String is { Length: > 0 } type && !_types.Contains(type))
        {
            yield return new SchemaProblem(schema["type"], type == "null" ? "cannot be 'null'; use nullable" : $"must be {string.Join(", ", _types.Take(5))} or {_types[5]}, but is '{type}'");
        }

        if (schema["uniqueItems"].Is(true))
        {
            yield return new SchemaProblem(schema["uniqueItems"], "cannot be true, since the check would take too long; use x-kubernetes-list-type: set");
        }

        if (schema["items"].Node is SequenceNode)
        {
            yield return new SchemaProblem(schema["items"], "must be one schema, not a list of them");
        }

        if (schema["properties"].Entries.Count > 0 && schema["additionalProperties"] is { IsPresent: true } others && !others.Is(true))
        {
            yield return new SchemaProblem(others, "cannot be combined with properties");
        }

        if (schema["pattern"].String is { } pattern && GoRegex.Parse(pattern).Error is { } error)
        {
            yield return new SchemaProblem(schema["pattern"], $"is no regular expression of Go: {error}");
        }
    }
}
