using System.Text.Json;
using KubeGuard.Cluster.Cel.Types;

namespace KubeGuard.Cluster.Tests.Cel.Cases;

/// <summary>The type that a rule of a custom resource sees for a schema (pkg/cel/common/schemas.go of kubernetes/apiserver).</summary>
internal static class CrdType
{
    private static readonly Dictionary<string, CelType> _metadata = new() { ["name"] = CelType.String, ["generateName"] = CelType.String };

    /// <summary>The type of a schema.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="name">A name for the type of an object.</param>
    /// <param name="isResource">Whether it has the fields that every resource has.</param>
    public static CelType Of(JsonElement schema, string name = "self", bool isResource = false)
    {
        if (Is(schema, "x-kubernetes-int-or-string"))
        {
            return CelType.Dyn;
        }

        return (TextOf(schema, "type"), TextOf(schema, "format")) switch
        {
            ("boolean", _) => CelType.Bool,
            ("integer", _) => CelType.Int,
            ("number", _) => CelType.Double,
            ("string", "byte") => CelType.Bytes,
            ("string", "duration") => CelType.Duration,
            ("string", "date" or "date-time") => CelType.Timestamp,
            ("string", _) => CelType.String,
            ("array", _) => CelType.List(Of(schema.GetProperty("items"), name + ".@idx")),
            _ when schema.TryGetProperty("additionalProperties", out var values) => CelType.Map(CelType.String, Of(values, name + ".@elem")),
            _ => CelType.Object(name, FieldsOf(schema, name, isResource || Is(schema, "x-kubernetes-embedded-resource"))),
        };
    }

    /// <summary>The name that a field has in CEL; <see langword="null"/> if it has none.</summary>
    /// <param name="name">The name in the schema.</param>
    public static string? Escape(string name) =>
        name is "true" or "false" or "null" or "in" or "as" or "break" or "const" or "continue" or "else" or "for" or "function" or "if"
            or "import" or "let" or "loop" or "package" or "namespace" or "return" or "var" or "void" or "while" ? $"__{name}__"
        : !name.All(character => char.IsAsciiLetterOrDigit(character) || "_.-/".Contains(character)) || char.IsAsciiDigit(name[0]) ? null
        : name.Replace("__", "__underscores__").Replace(".", "__dot__").Replace("-", "__dash__").Replace("/", "__slash__");

    /// <summary>Determines whether a property of a schema is true.</summary>
    public static bool Is(JsonElement schema, string property) => schema.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.True;

    /// <summary>The text of a property of a schema; empty if it has none.</summary>
    public static string TextOf(JsonElement schema, string property) => schema.TryGetProperty(property, out var value) ? value.GetString()! : "";

    private static Dictionary<string, CelType> FieldsOf(JsonElement schema, string name, bool isResource)
    {
        Dictionary<string, CelType> fields = isResource
            ? new() { ["apiVersion"] = CelType.String, ["kind"] = CelType.String, ["metadata"] = CelType.Object("ObjectMeta", _metadata) }
            : [];
        if (schema.TryGetProperty("properties", out var properties))
        {
            foreach (var property in properties.EnumerateObject().Where(property => !isResource || !fields.ContainsKey(property.Name)))
            {
                if (Escape(property.Name) is { } escaped)
                {
                    fields[escaped] = Of(property.Value, $"{name}.{property.Name}");
                }
            }
        }

        return fields;
    }
}
