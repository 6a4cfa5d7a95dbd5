using System.Text.Json;
using KubeGuard.Cluster.Cel.Libraries;
using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Tests.Cel.Cases;

/// <summary>The value that a rule of a custom resource sees for a part of an object.</summary>
internal static class CrdValue
{
    private static readonly JsonElement _string = JsonDocument.Parse("""{"type": "string"}""").RootElement;
    private static readonly JsonElement _metadata = JsonDocument.Parse("""{"type": "object", "properties": {"name": {"type": "string"}, "generateName": {"type": "string"}}}""").RootElement;

    /// <summary>The value of a part of an object.</summary>
    /// <param name="value">The part.</param>
    /// <param name="schema">Its schema.</param>
    /// <param name="isResource">Whether it has the fields that every resource has.</param>
    public static CelValue Of(JsonElement value, JsonElement schema, bool isResource = false)
    {
        if (CrdType.Is(schema, "x-kubernetes-int-or-string") && value.ValueKind is JsonValueKind.Number or JsonValueKind.String)
        {
            return value.ValueKind == JsonValueKind.Number ? new CelInt(value.GetInt64()) : new CelString(value.GetString()!);
        }

        return (CrdType.TextOf(schema, "type"), value.ValueKind) switch
        {
            (_, JsonValueKind.Null) => CrdType.Is(schema, "nullable") ? CelNull.Instance : new CelError("invalid data, got null for schema with nullable=false"),
            ("boolean", JsonValueKind.True or JsonValueKind.False) => CelBool.Of(value.GetBoolean()),
            ("integer", JsonValueKind.Number) => new CelInt((long)value.GetDouble() is var near && value.TryGetInt64(out var exact) ? exact : near),
            ("number", JsonValueKind.Number) => new CelDouble(value.GetDouble()),
            ("string", JsonValueKind.String) => Text(value.GetString()!, CrdType.TextOf(schema, "format")),
            ("array", JsonValueKind.Array) => new CelArray([.. value.EnumerateArray().Select(item => Of(item, schema.GetProperty("items")))]),
            ("object", JsonValueKind.Object) => Map(value, schema, isResource || CrdType.Is(schema, "x-kubernetes-embedded-resource")),
            _ => new CelError("invalid data, it is not of the type of the schema"),
        };
    }

    private static CelValue Text(string text, string format) => format switch
    {
        "byte" => new CelBytes(Convert.FromBase64String(text)),
        "duration" => CelConversions.ToDuration(new CelString(text)),
        "date" => CelConversions.ToTimestamp(new CelString(text + "T00:00:00Z")),
        "date-time" => CelConversions.ToTimestamp(new CelString(text)),
        _ => new CelString(text),
    };

    private static CelMap Map(JsonElement value, JsonElement schema, bool isResource)
    {
        var isMap = schema.TryGetProperty("additionalProperties", out _);
        var fields = new Dictionary<string, CelValue>();
        foreach (var field in value.EnumerateObject())
        {
            if ((isMap ? field.Name : CrdType.Escape(field.Name)) is not { } key)
            {
                continue;
            }

            // Fields that the schema does not have are kept if it says so. They count when objects are compared.
            if (SchemaOf(schema, field.Name, isResource) is not { } schemaOfField)
            {
                fields[key] = new CelString(field.Value.ToString());
            }
            else if (field.Value.ValueKind != JsonValueKind.Null || CrdType.Is(schemaOfField, "nullable"))
            {
                fields[key] = Of(field.Value, schemaOfField);
            }
        }

        return new CrdMap(fields);
    }

    private static JsonElement? SchemaOf(JsonElement schema, string field, bool isResource) =>
        isResource && field is "apiVersion" or "kind" ? _string
        : isResource && field == "metadata" ? _metadata
        : schema.TryGetProperty("additionalProperties", out var values) ? values
        : schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(field, out var property) ? property
        : null;
}
