using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Schema;

/// <summary>Reads the conditions of a JSON schema that are not about types. Words with a value that they cannot have are left out.</summary>
internal static class ConditionReader
{
    /// <summary>Reads the conditions of a value.</summary>
    /// <param name="layers">The schemas that apply to it.</param>
    /// <param name="reader">Reads the schemas of alternatives.</param>
    public static IReadOnlyList<ValueCondition> Read(SchemaLayers layers, CustomSchemaReader reader) =>
        [.. layers.Words.Select(word => Read(word, layers, reader)).OfType<ValueCondition>()];

    private static ValueCondition? Read(ManifestCursor word, SchemaLayers layers, CustomSchemaReader reader) => word.Segment.Key switch
    {
        "anyOf" or "oneOf" or "not" => Combinations.Read(word, layers, reader),
        "enum" => OneOf(word),
        "const" => word.Node is ScalarNode { Text.IsComplete: true } value ? ValueConditions.OneOf([value]) : null,
        "pattern" => word.String is { } pattern ? ValueConditions.Pattern(pattern) : null,
        "format" => word.String is { } format ? TextFormats.Find(format) : null,
        "uniqueItems" => word.Is(true) ? ValueConditions.UniqueItems() : null,
        "x-kubernetes-list-type" => word.Is("set") ? ValueConditions.UniqueItems() : null,
        _ => ValueConditions.NumberOf(word.Node) is { } number ? OfNumber(word, number) : null,
    };

    private static ValueCondition? OfNumber(ManifestCursor word, double number) => word.Segment.Key switch
    {
        "minimum" => ValueConditions.Minimum(number, word.Parent!["exclusiveMinimum"].Is(true)),
        "maximum" => ValueConditions.Maximum(number, word.Parent!["exclusiveMaximum"].Is(true)),
        "exclusiveMinimum" => ValueConditions.Minimum(number, isExclusive: true),
        "exclusiveMaximum" => ValueConditions.Maximum(number, isExclusive: true),
        "multipleOf" => ValueConditions.MultipleOf(number),
        "minLength" => ValueConditions.MinLength((long)number),
        "maxLength" => ValueConditions.MaxLength((long)number),
        "minItems" => ValueConditions.MinItems((long)number),
        "maxItems" => ValueConditions.MaxItems((long)number),
        "minProperties" => ValueConditions.MinFields((long)number),
        "maxProperties" => ValueConditions.MaxFields((long)number),
        _ => null,
    };

    // A set with other values than scalars decides nothing here.
    private static ValueCondition? OneOf(ManifestCursor word)
    {
        var values = word.Items.Select(item => item.Node).OfType<ScalarNode>().Where(value => value.Text.IsComplete).ToList();
        return values.Count > 0 && word.IsComplete && values.Count == word.Items.Count ? ValueConditions.OneOf(values) : null;
    }
}
