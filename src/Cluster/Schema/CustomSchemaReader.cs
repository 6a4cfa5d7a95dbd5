using System.Collections.Concurrent;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Schema;

/// <summary>
/// Reads the schema of a custom resource
/// (https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#specifying-a-structural-schema) or
/// a JSON schema. Each part is read when a value is compared with it, so that the size of a schema and its references to itself cost
/// nothing. A part that is not certain accepts anything.
/// </summary>
/// <param name="isJsonSchema">Whether unknown fields are accepted unless it says otherwise, as in a plain JSON schema.</param>
internal sealed class CustomSchemaReader(bool isJsonSchema)
{
    private const string Patterns = "patternProperties";
    private const string AnyValue = "x-kubernetes-preserve-unknown-fields";

    private static readonly GroupVersionKind _anyType = new("", "v1", "ConfigMap");

    /// <summary>Reads the schema of a whole object, whose metadata are those of every object.</summary>
    /// <param name="schema">The schema; if there is none, the object may have any fields.</param>
    /// <param name="isOpen">Whether unknown fields are kept in any case.</param>
    public ValueSchema ReadRoot(ManifestCursor schema, bool isOpen = false)
    {
        if (!schema.IsPresent || SchemaLayers.Of(schema) is not { IsUnknown: false } layers)
        {
            return ObjectOf(WithMetadata([], isRequired: false), isOpen: true);
        }

        return new ValueSchema(SchemaType.Object)
        {
            Object = new ObjectSchema(() => WithMetadata(FieldsOf(layers), isRequired: false)) { IsOpen = isOpen || IsOpen(layers), OtherFields = OtherFieldsOf(layers) },
            ConditionReader = () => ConditionReader.Read(layers, this),
        };
    }

    /// <summary>Reads the schema of a value.</summary>
    /// <param name="layers">The schemas that apply to it.</param>
    public ValueSchema Read(SchemaLayers? layers)
    {
        if (layers is null or { IsUnknown: true })
        {
            return ValueSchema.Any;
        }

        var (type, isNullable) = SchemaTypes.Of(layers);
        var hasFields = type is SchemaType.Object or SchemaType.Any && (layers.Has("properties") || layers.Has(Patterns) || layers.Has("required") || IsEmbedded(layers));
        return new ValueSchema(type == SchemaType.Object && !hasFields ? SchemaType.Map : type)
        {
            IsNullable = isNullable,
            Object = hasFields ? new ObjectSchema(() => AllFieldsOf(layers)) { IsOpen = IsOpen(layers), OtherFields = OtherFieldsOf(layers) } : null,
            ElementReader = () => Read(layers.Below(type is SchemaType.List or SchemaType.Any ? "items" : "additionalProperties")),
            Keys = type == SchemaType.List ? KeysOf(layers) : [],
            Words = type == SchemaType.Word ? SchemaTypes.WordsOf(layers) : null,
            ConditionReader = () => ConditionReader.Read(layers, this),
        };
    }

    // An embedded object is one that the API server checks as a whole.
    private IReadOnlyList<FieldSchema> AllFieldsOf(SchemaLayers layers) =>
        IsEmbedded(layers) ? WithMetadata(FieldsOf(layers), isRequired: true) : [.. FieldsOf(layers)];

    private IEnumerable<FieldSchema> FieldsOf(SchemaLayers layers)
    {
        var required = new HashSet<string>(layers.RequiredNames, StringComparer.Ordinal);
        foreach (var name in layers.FieldNames)
        {
            // The API server fills in a default before it looks for what is missing.
            yield return Field(name, Read(layers.Field(name)), required.Contains(name) && !layers.HasDefault(name));
        }
    }

    private bool IsOpen(SchemaLayers layers) =>
        layers.Around is not null
        || !(layers.Has("properties") || (isJsonSchema && layers.Has(Patterns)))
        || !layers.HasAllFields
        || layers.Is(AnyValue)
        || (layers.Has("additionalProperties") ? !layers["additionalProperties"].Is(false) : isJsonSchema);

    // Objects of one kind have the same names again and again.
    private Func<string, FieldSchema?>? OtherFieldsOf(SchemaLayers layers)
    {
        if (!layers.HasOtherFields)
        {
            return null;
        }

        var known = new ConcurrentDictionary<string, FieldSchema?>(StringComparer.Ordinal);
        return name => known.GetOrAdd(name, _ => layers.Field(name) is { } field ? Field(name, Read(field), isRequired: false) : null);
    }

    private static bool IsEmbedded(SchemaLayers layers) => layers.Is("x-kubernetes-embedded-resource");

    private static IReadOnlyList<string> KeysOf(SchemaLayers layers) =>
        layers["x-kubernetes-list-type"].Is("map") ? [.. layers["x-kubernetes-list-map-keys"].Items.Select(key => key.String).OfType<string>()] : [];

    private static IReadOnlyList<FieldSchema> WithMetadata(IEnumerable<FieldSchema> own, bool isRequired)
    {
        var metadata = ApiSchemas.Packed.Find(_anyType)!.Schema.Object!.Fields.Where(field => field.Name == "metadata");
        FieldSchema[] common = [Field("apiVersion", new ValueSchema(SchemaType.String), isRequired), Field("kind", new ValueSchema(SchemaType.String), isRequired), .. metadata];
        return [.. common, .. own.Where(field => common.All(other => other.Name != field.Name))];
    }

    private static ValueSchema ObjectOf(IReadOnlyList<FieldSchema> fields, bool isOpen) =>
        new(SchemaType.Object) { Object = new ObjectSchema { Fields = fields, IsOpen = isOpen } };

    private static FieldSchema Field(string name, ValueSchema value, bool isRequired) =>
        new(name, value, VersionSet.All, isRequired ? VersionSet.All : VersionSet.None);
}
