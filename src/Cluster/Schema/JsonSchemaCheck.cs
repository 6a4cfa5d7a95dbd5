using KubeGuard.Expressions;
using KubeGuard.Kubernetes.Definitions;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Schema;

/// <summary>Checks that a JSON schema can be read (https://json-schema.org/draft-04/json-schema-validation).</summary>
internal static class JsonSchemaCheck
{
    private static readonly string[] _types = ["array", "boolean", "integer", "null", "number", "object", "string"];
    private static readonly string[] _schemas = ["items", "additionalProperties", "not"];
    private static readonly string[] _listsOfSchemas = ["allOf", "anyOf", "oneOf"];
    private static readonly string[] _mapsOfSchemas = ["properties", "definitions", "patternProperties"];

    /// <summary>The first problem of a schema; <see langword="null"/> if it has none.</summary>
    public static SchemaProblem? Find(ManifestCursor schema) => Check(schema).FirstOrDefault();

    private static IEnumerable<SchemaProblem> Check(ManifestCursor schema) => schema.Node switch
    {
        MappingNode => OfWords(schema).Concat(Inner(schema).SelectMany(Check)),
        ScalarNode { Kind: ScalarKind.Boolean } or UnknownNode or null => [],
        _ => [new SchemaProblem(schema, "must be a schema")],
    };

    private static IEnumerable<SchemaProblem> OfWords(ManifestCursor schema)
    {
        var type = schema["type"];
        if (type.IsPresent && OneOrAll(type).FirstOrDefault(name => name.String is not { } text || !_types.Contains(text)) is { IsUnknown: false } wrong)
        {
            yield return new SchemaProblem(wrong, $"must be {Alternatives.Of(_types, "or")}");
        }

        foreach (var map in _mapsOfSchemas.Select(name => schema[name]).Where(map => map is { IsPresent: true, Node: not MappingNode }))
        {
            yield return new SchemaProblem(map, "must be a mapping of schemas");
        }

        foreach (var list in _listsOfSchemas.Append("required").Select(name => schema[name]).Where(list => list is { IsPresent: true, Node: not SequenceNode }))
        {
            yield return new SchemaProblem(list, "must be a list");
        }

        foreach (var entry in schema["patternProperties"].Entries)
        {
            if (GoRegex.Parse(entry.Segment.Key!).Error is { } problem)
            {
                yield return new SchemaProblem(entry, $"has a name that is no regular expression of Go: {problem}");
            }
        }

        if (schema["pattern"].String is { } pattern && GoRegex.Parse(pattern).Error is { } error)
        {
            yield return new SchemaProblem(schema["pattern"], $"is no regular expression of Go: {error}");
        }
    }

    private static IEnumerable<ManifestCursor> Inner(ManifestCursor schema) => _mapsOfSchemas.SelectMany<string, ManifestCursor>(name => schema[name].Entries)
        .Concat(_listsOfSchemas.SelectMany<string, ManifestCursor>(name => schema[name].Items))
        .Concat(_schemas.SelectMany(name => OneOrAll(schema[name])));

    // A word that has one value or a list of them.
    private static IEnumerable<ManifestCursor> OneOrAll(ManifestCursor place) => place.Node is SequenceNode ? place.Items : [place];
}
