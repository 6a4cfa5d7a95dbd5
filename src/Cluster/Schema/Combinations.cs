using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Schema;

/// <summary>Reads the words that combine schemas: <c>anyOf</c>, <c>oneOf</c> and <c>not</c>. Those of <c>allOf</c> are <see cref="SchemaLayers"/>.</summary>
internal static class Combinations
{
    private const int LongestList = 6;

    /// <summary>Reads the condition of such a word.</summary>
    /// <param name="word">The word.</param>
    /// <param name="layers">The schemas that it is in.</param>
    /// <param name="reader">Reads the schemas that it combines.</param>
    public static ValueCondition? Read(ManifestCursor word, SchemaLayers layers, CustomSchemaReader reader)
    {
        ManifestCursor[] alternatives = word.Node is SequenceNode { IsComplete: true } ? [.. word.Items] : word.Node is MappingNode ? [word] : [];
        if (alternatives.Length == 0)
        {
            return null;
        }

        var schemas = alternatives.Select(schema => new Lazy<ValueSchema?>(() => ReadAlternative(schema, layers, reader))).ToList();
        IEnumerable<bool?> Answers(ManifestCursor value, SchemaMatch match) => schemas.Select(schema => schema.Value is { } known ? match.Of(value, known) : null);
        return word.Segment.Key switch
        {
            "anyOf" => new ValueCondition(TextOf(alternatives, "must have at least one of", "must match at least one of the alternatives"), (value, match) => Any([.. Answers(value, match)])),
            "oneOf" => new ValueCondition(TextOf(alternatives, "must have exactly one of", "must match exactly one of the alternatives"), (value, match) => One([.. Answers(value, match)])),
            _ => new ValueCondition(TextOf(alternatives, "must not have", "must not match what it excludes"), (value, match) => !Answers(value, match).First()),
        };
    }

    // What is not known of an alternative would accept anything, which is no answer for "not".
    private static ValueSchema? ReadAlternative(ManifestCursor schema, SchemaLayers layers, CustomSchemaReader reader) =>
        layers.Alternative(schema) is { IsUnknown: false } alternative ? reader.Read(alternative) : null;

    private static bool? Any(IReadOnlyList<bool?> answers) => answers.Contains(true) ? true : answers.Contains(null) ? null : false;

    private static bool? One(IReadOnlyList<bool?> answers) => answers.Count(answer => answer == true) switch
    {
        > 1 => false,
        1 => answers.Contains(null) ? null : true,
        _ => answers.Contains(null) ? null : false,
    };

    // Most combinations only choose between fields, which can be named.
    private static string TextOf(IReadOnlyList<ManifestCursor> alternatives, string ofFields, string otherwise)
    {
        var fields = alternatives.Select(RequiredFieldOf).ToList();
        return fields.Count <= LongestList && !fields.Contains(null) ? $"{ofFields} {Alternatives.Of([.. fields.Select(field => $"'{field}'")], "and")}" : otherwise;
    }

    private static string? RequiredFieldOf(ManifestCursor alternative) =>
        alternative.Entries.Count == 1 && alternative["required"].Items is { Count: 1 } required ? required[0].String : null;
}
