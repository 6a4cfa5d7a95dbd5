using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Schema;

/// <summary>
/// Reads the structural schema of a custom resource
/// (https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#specifying-a-structural-schema).
/// Its form counts, and closed sets of words; a part that is not certain accepts anything.
/// </summary>
internal static class CustomSchemaReader
{
    private static readonly GroupVersionKind _anyType = new("", "v1", "ConfigMap");

    /// <summary>Reads the schema of a whole object, whose metadata are those of every object.</summary>
    /// <param name="schema">The schema; if there is none, the object may have any fields.</param>
    /// <param name="isOpen">Whether unknown fields are kept.</param>
    public static ValueSchema ReadRoot(ManifestCursor schema, bool isOpen)
    {
        var metadata = ApiSchemas.Packed.Find(_anyType)!.Schema.Object!.Fields.Where(field => field.Name == "metadata");
        FieldSchema[] common = [Field("apiVersion", new ValueSchema(SchemaType.String)), Field("kind", new ValueSchema(SchemaType.String)), .. metadata];
        var own = schema["properties"].IsPresent ? FieldsOf(schema).Where(field => common.All(other => other.Name != field.Name)) : [];
        return new ValueSchema(SchemaType.Object)
        {
            Object = new ObjectSchema { Fields = [.. common, .. own], IsOpen = isOpen || IsOpen(schema) || !schema["properties"].IsPresent },
        };
    }

    private static ValueSchema Read(ManifestCursor schema)
    {
        if (!schema.IsPresent || !schema.IsComplete)
        {
            return ValueSchema.Any;
        }

        if (schema["x-kubernetes-int-or-string"].Is(true))
        {
            return new ValueSchema(SchemaType.IntOrString);
        }

        var isNullable = schema["nullable"].Is(true);
        return schema["type"].String switch
        {
            "object" when schema["properties"].IsPresent => new ValueSchema(SchemaType.Object)
            {
                Object = new ObjectSchema { Fields = [.. FieldsOf(schema)], IsOpen = IsOpen(schema) },
                IsNullable = isNullable,
            },
            "object" => new ValueSchema(SchemaType.Map) { Element = Read(schema["additionalProperties"]), IsNullable = isNullable },
            "array" => new ValueSchema(SchemaType.List) { Element = Read(schema["items"]), Keys = KeysOf(schema), IsNullable = isNullable },
            "string" when WordsOf(schema) is { } words => new ValueSchema(SchemaType.Word) { Words = words, IsNullable = isNullable },
            "string" => new ValueSchema(SchemaType.String) { IsNullable = isNullable },
            "boolean" => new ValueSchema(SchemaType.Boolean) { IsNullable = isNullable },
            "integer" => new ValueSchema(SchemaType.Int64) { IsNullable = isNullable },
            "number" => new ValueSchema(SchemaType.Number) { IsNullable = isNullable },
            _ => ValueSchema.Any,
        };
    }

    private static IEnumerable<FieldSchema> FieldsOf(ManifestCursor schema)
    {
        var required = new HashSet<string>(schema["required"].Items.Select(item => item.String ?? ""), StringComparer.Ordinal);
        foreach (var property in schema["properties"].Entries)
        {
            // The API server fills in a default before it looks for what is missing.
            var isRequired = required.Contains(property.Segment.Key!) && !property.Opened()["default"].IsPresent;
            yield return Field(property.Segment.Key!, Read(property), isRequired);
        }
    }

    private static FieldSchema Field(string name, ValueSchema value, bool isRequired = false) =>
        new(name, value, VersionSet.All, isRequired ? VersionSet.All : VersionSet.None);

    private static bool IsOpen(ManifestCursor schema) =>
        !schema.IsComplete
        || !schema["properties"].IsComplete
        || schema["x-kubernetes-preserve-unknown-fields"].Is(true)
        || schema["x-kubernetes-embedded-resource"].Is(true)
        || schema["additionalProperties"].IsPresent;

    private static IReadOnlyList<string> KeysOf(ManifestCursor schema) =>
        schema["x-kubernetes-list-type"].Is("map") ? [.. schema["x-kubernetes-list-map-keys"].Items.Select(key => key.String).OfType<string>()] : [];

    private static WordSet? WordsOf(ManifestCursor schema)
    {
        var words = schema["enum"];
        return words.Items.Count > 0 && words.HasOnly(word => word.String is not null)
            ? new WordSet([.. words.Items.Select(word => (word.String!, VersionSet.All))])
            : null;
    }
}
