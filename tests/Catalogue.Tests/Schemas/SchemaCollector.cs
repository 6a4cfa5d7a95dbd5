using System.Text.Json;
using KubeGuard.Cluster.Schema;
using KubeGuard.Kubernetes;

namespace KubeGuard.Catalogue.Tests.Schemas;

/// <summary>
/// Joins the definitions of all versions: each field once for each form that it has had, with the versions that have it so.
/// </summary>
internal sealed class SchemaCollector
{
    private const string Reference = "#/definitions/";

    private static readonly string[] _prefixes =
        ["io.k8s.apiextensions-apiserver.pkg.apis.", "io.k8s.kube-aggregator.pkg.apis.", "io.k8s.apimachinery.pkg.apis.", "io.k8s.api."];

    // Kinds that every group has for requests, and that no manifest is of.
    private static readonly string[] _requestKinds = ["DeleteOptions", "WatchEvent"];

    // Free JSON, or a type with a form of its own in JSON.
    private static readonly Dictionary<string, PackedValue> _special = new()
    {
        ["IntOrString"] = PackedValue.Of(SchemaType.IntOrString),
        ["Quantity"] = PackedValue.Of(SchemaType.Quantity),
        ["Time"] = PackedValue.Of(SchemaType.Time),
        ["MicroTime"] = PackedValue.Of(SchemaType.Time),
        ["RawExtension"] = PackedValue.Of(SchemaType.Any),
    };

    private readonly SchemaTable _closedSets = SchemaTable.Read("closed-sets.tsv");
    private readonly SchemaTable _acceptedWithout = SchemaTable.Read("accepted-without.tsv");
    private readonly SchemaTable _acceptedTwice = SchemaTable.Read("accepted-twice.tsv");

    /// <summary>The versions that have a definition, by its name.</summary>
    public SortedDictionary<string, uint> Definitions { get; } = new(StringComparer.Ordinal);

    /// <summary>The versions that have a field of a definition, and those that require it.</summary>
    public SortedDictionary<string, SortedDictionary<(string Name, PackedValue Value), (uint Versions, uint Required)>> Fields { get; } = new(StringComparer.Ordinal);

    /// <summary>The definition of each kind, and the versions that serve it.</summary>
    public SortedDictionary<(string Group, string Version, string Kind), (string Definition, uint Versions)> Kinds { get; } = [];

    /// <summary>The rows of the tables that no field is about.</summary>
    public IEnumerable<string> UnusedRows => _closedSets.Unused.Concat(_acceptedWithout.Unused).Concat(_acceptedTwice.Unused);

    /// <summary>Adds the definitions of a version.</summary>
    public void Add(int minor, IReadOnlyDictionary<string, JsonElement> definitions)
    {
        var bit = 1u << (minor - VersionSet.Oldest);
        foreach (var (name, definition) in definitions)
        {
            Definitions[name] = Definitions.GetValueOrDefault(name) | bit;
            AddFields(name, definition, definitions, minor, bit);
            AddKinds(name, definition, bit);
        }
    }

    private void AddFields(string definition, JsonElement schema, IReadOnlyDictionary<string, JsonElement> definitions, int minor, uint bit)
    {
        if (!schema.TryGetProperty("properties", out var properties))
        {
            return;
        }

        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString()!).ToHashSet() : [];
        if (!Fields.TryGetValue(definition, out var fields))
        {
            Fields[definition] = fields = [];
        }

        foreach (var property in properties.EnumerateObject())
        {
            var value = WithWords(ValueOf(property.Value, definitions), ShortName(definition), property.Name, minor);
            value = value.Type == SchemaType.List && value.Text is not null && _acceptedTwice.Find(ShortName(definition), property.Name) is not null
                ? value with { Text = null }
                : value;
            var isRequired = required.Contains(property.Name) && _acceptedWithout.Find(ShortName(definition), property.Name) is null;
            var known = fields.GetValueOrDefault((property.Name, value));
            fields[(property.Name, value)] = (known.Versions | bit, known.Required | (isRequired ? bit : 0));
        }
    }

    private void AddKinds(string definition, JsonElement schema, uint bit)
    {
        if (!schema.TryGetProperty("x-kubernetes-group-version-kind", out var kinds))
        {
            return;
        }

        foreach (var kind in kinds.EnumerateArray())
        {
            var key = (kind.GetProperty("group").GetString()!, kind.GetProperty("version").GetString()!, kind.GetProperty("kind").GetString()!);
            if (!_requestKinds.Contains(key.Item3))
            {
                Kinds[key] = (definition, Kinds.GetValueOrDefault(key).Versions | bit);
            }
        }
    }

    private PackedValue WithWords(PackedValue value, string definition, string field, int minor)
    {
        if (value.Type == SchemaType.List)
        {
            return value with { Element = WithWords(value.Element!, definition, field, minor) };
        }

        if (value.Type != SchemaType.String || _closedSets.Find(definition, field) is not { } set)
        {
            return value;
        }

        var words = set.Split('|');
        return !words[0].StartsWith(">=", StringComparison.Ordinal) ? new PackedValue(SchemaType.Word, Text: set)
            : minor >= SchemaTable.MinorOf(words[0]) ? new PackedValue(SchemaType.Word, Text: string.Join('|', words[1..]))
            : value;
    }

    private static PackedValue ValueOf(JsonElement schema, IReadOnlyDictionary<string, JsonElement> definitions)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            var name = reference.GetString()![Reference.Length..];
            return _special.TryGetValue(name[(name.LastIndexOf('.') + 1)..], out var special) ? special
                : definitions[name].TryGetProperty("properties", out _) ? new PackedValue(SchemaType.Object, Text: name)
                : ValueOf(definitions[name], definitions);
        }

        var format = schema.TryGetProperty("format", out var text) ? text.GetString() : null;
        return (schema.TryGetProperty("type", out var type) ? type.GetString() : null, format) switch
        {
            ("string", "byte") => PackedValue.Of(SchemaType.Bytes),
            ("string", "date-time") => PackedValue.Of(SchemaType.Time),
            ("string", _) => PackedValue.Of(SchemaType.String),
            ("boolean", _) => PackedValue.Of(SchemaType.Boolean),
            ("integer", "int32") => PackedValue.Of(SchemaType.Int32),
            ("integer", _) => PackedValue.Of(SchemaType.Int64),
            ("number", _) => PackedValue.Of(SchemaType.Number),
            ("array", _) => new PackedValue(SchemaType.List, ValueOf(schema.GetProperty("items"), definitions), KeysOf(schema)),
            ("object", _) when schema.TryGetProperty("additionalProperties", out var values) && values.ValueKind == JsonValueKind.Object =>
                new PackedValue(SchemaType.Map, ValueOf(values, definitions)),
            _ => PackedValue.Of(SchemaType.Any),
        };
    }

    private static string? KeysOf(JsonElement schema) =>
        schema.TryGetProperty("x-kubernetes-list-map-keys", out var keys) ? string.Join('|', keys.EnumerateArray().Select(key => key.GetString())) : null;

    private static string ShortName(string definition) =>
        _prefixes.FirstOrDefault(prefix => definition.StartsWith(prefix, StringComparison.Ordinal)) is { } found ? definition[found.Length..] : definition;
}
