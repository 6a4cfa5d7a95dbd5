using System.Globalization;
using System.Text.Json;
using KubeGuard.Cluster.Cel.Libraries;
using KubeGuard.Cluster.Cel.Types;
using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Tests.Cel.Conformance;

/// <summary>Values and types in the JSON form of the protocol buffers of CEL (https://github.com/google/cel-spec/tree/master/proto/cel/expr).</summary>
internal static class ConformanceValue
{
    private static readonly Dictionary<string, CelType> _types = new[]
    {
        CelType.Bool, CelType.Int, CelType.Uint, CelType.Double, CelType.String, CelType.Bytes, CelType.Null, CelType.Type, CelType.Timestamp,
        CelType.Duration, CelType.List(CelType.Dyn), CelType.Map(CelType.Dyn, CelType.Dyn), CelType.Optional(CelType.Dyn),
    }.ToDictionary(type => type.Name);

    /// <summary>A value; <see langword="null"/> for a protocol buffer that Kubernetes does not use.</summary>
    public static CelValue? Of(JsonElement json)
    {
        var field = json.EnumerateObject().First();
        return field.Name switch
        {
            "nullValue" => CelNull.Instance,
            "boolValue" => CelBool.Of(field.Value.GetBoolean()),
            "int64Value" => new CelInt(long.Parse(field.Value.GetString()!, CultureInfo.InvariantCulture)),
            "uint64Value" => new CelUint(ulong.Parse(field.Value.GetString()!, CultureInfo.InvariantCulture)),
            "doubleValue" => new CelDouble(field.Value.ValueKind == JsonValueKind.Number ? field.Value.GetDouble() : GoDouble.Parse(field.Value.GetString()!)!.Value),
            "stringValue" => new CelString(field.Value.GetString()!),
            "bytesValue" => new CelBytes(Convert.FromBase64String(field.Value.GetString()!)),
            "typeValue" => _types.TryGetValue(field.Value.GetString()!, out var type) ? new CelTypeValue(type) : null,
            "listValue" => List(Items(field.Value, "values")),
            "mapValue" => Map(Items(field.Value, "entries")),
            "objectValue" => Message(field.Value),
            _ => null,
        };
    }

    /// <summary>A type as the type checker names it; <see langword="null"/> for one that Kubernetes does not use.</summary>
    public static CelType? TypeOf(JsonElement json)
    {
        var field = json.EnumerateObject().First();
        return (field.Name, field.Value.ValueKind == JsonValueKind.String ? field.Value.GetString() : "") switch
        {
            ("primitive", var name) => _types[name!.ToLowerInvariant().Replace("64", "")],
            ("wellKnown", "TIMESTAMP") => CelType.Timestamp,
            ("wellKnown", "DURATION") => CelType.Duration,
            ("dyn", _) => CelType.Dyn,
            ("null", _) => CelType.Null,
            ("type", _) => CelType.Type,
            ("listType", _) => TypeOf(field.Value.GetProperty("elemType")) is { } of ? CelType.List(of) : null,
            ("mapType", _) => TypeOf(field.Value.GetProperty("keyType")) is { } key && TypeOf(field.Value.GetProperty("valueType")) is { } value ? CelType.Map(key, value) : null,
            ("abstractType", _) when field.Value.GetProperty("name").GetString() == "optional_type" =>
                TypeOf(field.Value.GetProperty("parameterTypes")[0]) is { } of ? CelType.Optional(of) : null,
            _ => null,
        };
    }

    private static IEnumerable<JsonElement> Items(JsonElement json, string property) => json.TryGetProperty(property, out var items) ? items.EnumerateArray() : Enumerable.Empty<JsonElement>();

    private static CelArray? List(IEnumerable<JsonElement> items)
    {
        var values = items.Select(Of).ToList();
        return values.Contains(null) ? null : new CelArray([.. values.OfType<CelValue>()]);
    }

    private static CelDictionary? Map(IEnumerable<JsonElement> entries)
    {
        var pairs = entries.Select(entry => (Key: Of(entry.GetProperty("key")), Value: Of(entry.GetProperty("value")))).ToList();
        return pairs.Exists(pair => pair.Key is null || pair.Value is null) ? null : new CelDictionary(pairs.Select(pair => KeyValuePair.Create(pair.Key!, pair.Value!)));
    }

    private static CelValue? Message(JsonElement json) => (json.GetProperty("@type").GetString()!.Split('/')[^1], json.TryGetProperty("value", out var value) ? value.ToString() : "") switch
    {
        ("google.protobuf.Timestamp", var text) => CelConversions.ToTimestamp(new CelString(text)),
        ("google.protobuf.Duration", var text) => CelConversions.ToDuration(new CelString(text)),
        _ => null,
    };
}
