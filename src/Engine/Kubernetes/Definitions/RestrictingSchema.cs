using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes.Definitions;

/// <summary>
/// Checks the schemas of <c>allOf</c>, <c>anyOf</c>, <c>oneOf</c> and <c>not</c>: they may restrict values, and say nothing of the
/// structure, which is that of the schema around them.
/// </summary>
internal static class RestrictingSchema
{
    private static readonly string[] _lists = ["allOf", "anyOf", "oneOf"];

    private static readonly string[] _structural =
    [
        "type", "additionalProperties", "default", "title", "description", "externalDocs", "x-kubernetes-list-type", "x-kubernetes-list-map-keys", "x-kubernetes-map-type",
        "x-kubernetes-validations",
    ];

    private static readonly string[] _structuralFlags = ["nullable", "x-kubernetes-preserve-unknown-fields", "x-kubernetes-embedded-resource", "x-kubernetes-int-or-string"];

    /// <summary>Finds the problems.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="around">The schema that has the structure.</param>
    public static IEnumerable<SchemaProblem> Check(ManifestCursor schema, ManifestCursor around)
    {
        if (schema.Node is not MappingNode { IsComplete: true })
        {
            return [];
        }

        var words = _structural.Select(name => schema[name]).Where(word => word.IsPresent && !word.Is("") && !(word.Node is SequenceNode && word.Items.Count == 0))
            .Concat(_structuralFlags.Select(name => schema[name]).Where(word => word.Is(true)));
        return
        [
            .. SchemaWords.Check(schema).Where(problem => !_structural.Contains(problem.Place.Segment.Key)),
            .. words.Select(word => new SchemaProblem(word, $"cannot be in {KeywordOf(schema)}, which only restricts values; move it out")),
            .. OfFields(schema["properties"], around["properties"]),
            .. schema["items"].IsPresent && around["items"].IsPresent ? Check(schema["items"], around["items"]) : [],
            .. _lists.SelectMany(list => schema[list].Items).Append(schema["not"]).SelectMany(part => Check(part, around)),
        ];
    }

    private static IEnumerable<SchemaProblem> OfFields(ManifestCursor fields, ManifestCursor around)
    {
        var known = around.Entries.ToLookup(entry => entry.Segment.Key, StringComparer.Ordinal);
        return fields.Entries.SelectMany(field =>
            field.Segment.Key == "metadata" ? [new SchemaProblem(field, $"cannot be in {KeywordOf(field)}")]
            : known[field.Segment.Key].FirstOrDefault() is { } structure ? Check(field, structure)
            : around.IsComplete ? [new SchemaProblem(field, $"must be a property outside of {KeywordOf(field)} too")]
            : []);
    }

    private static string KeywordOf(ManifestCursor place)
    {
        for (var current = place; current is not null; current = current.Parent)
        {
            if (current.Segment.Key is { } key && (key == "not" || _lists.Contains(key)))
            {
                return key;
            }
        }

        return "such a schema";
    }
}
