using System.Text.Json;

namespace KubeGuard.Build.Tasks.Tests.Sarif;

/// <summary>
/// The part of the SARIF 2.1.0 schema about the objects in our logs: their properties, which of them are required, and
/// their types. As in the schema, no object may have another property.
/// </summary>
internal static class SarifSchema
{
    private const string Level = "none|note|warning|error";

    // "name: type" is required, "name?: type" is optional; "[]" is an array, "[1]" one that is not empty, "a|b" a
    // choice of texts.
    private static readonly IReadOnlyDictionary<string, string[]> _objects = new Dictionary<string, string[]>
    {
        ["sarifLog"] = ["$schema?: uri", "version: 2.1.0|", "runs: run[]"],
        ["run"] = ["tool: tool", "columnKind?: utf16CodeUnits|unicodeCodePoints", "results?: result[]"],
        ["tool"] = ["driver: toolComponent"],
        ["toolComponent"] = ["name: text", "version?: text", "rules?: reportingDescriptor[]"],
        ["reportingDescriptor"] =
        [
            "id: text", "name?: text", "shortDescription?: multiformatMessage", "fullDescription?: multiformatMessage", "help?: multiformatMessage",
            "helpUri?: uri", "defaultConfiguration?: reportingConfiguration", "properties?: propertyBag",
        ],
        ["multiformatMessage"] = ["text: text", "markdown?: text"],
        ["reportingConfiguration"] = ["enabled?: boolean", $"level?: {Level}"],
        ["result"] =
        [
            "ruleId?: text", "ruleIndex?: index", $"level?: {Level}", "message: message", "locations?: location[]", "relatedLocations?: location[]",
            "suppressions?: suppression[]", "fixes?: fix[]", "properties?: propertyBag",
        ],
        ["message"] = ["text: text"],
        ["location"] = ["physicalLocation?: physicalLocation", "logicalLocations?: logicalLocation[]", "message?: message"],
        ["physicalLocation"] = ["artifactLocation: artifactLocation", "region?: region"],
        ["artifactLocation"] = ["uri: uri"],
        ["region"] = ["startLine: position", "startColumn: position", "endLine: position", "endColumn: position"],
        ["logicalLocation"] = ["name?: text", "fullyQualifiedName?: text", "kind?: text"],
        ["suppression"] = ["kind: inSource|external", "justification?: text"],
        ["fix"] = ["description?: message", "artifactChanges: artifactChange[1]"],
        ["artifactChange"] = ["artifactLocation: artifactLocation", "replacements: replacement[1]"],
        ["replacement"] = ["deletedRegion: region", "insertedContent?: artifactContent"],
        ["artifactContent"] = ["text: text"],
    };

    /// <summary>The errors of a log, each with its path.</summary>
    public static IEnumerable<string> ErrorsIn(JsonElement log) => OfType("sarifLog", log, "log");

    private static IEnumerable<string> OfType(string type, JsonElement value, string path)
    {
        if (type.EndsWith(']'))
        {
            return OfArray(type[..type.IndexOf('[')], type.EndsWith("[1]", StringComparison.Ordinal) ? 1 : 0, value, path);
        }

        return _objects.TryGetValue(type, out var properties) ? OfObject(properties, value, path)
            : IsSimple(type, value) ? []
            : [$"{path}: {value} is no {type}"];
    }

    private static IEnumerable<string> OfArray(string type, int atLeast, JsonElement value, string path) =>
        value.ValueKind != JsonValueKind.Array || value.GetArrayLength() < atLeast
            ? [$"{path}: no array of at least {atLeast}"]
            : value.EnumerateArray().SelectMany((item, index) => OfType(type, item, $"{path}[{index}]"));

    private static IEnumerable<string> OfObject(IEnumerable<string> properties, JsonElement value, string path)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return [$"{path}: no object"];
        }

        var known = properties.Select(property => property.Split(": ")).ToDictionary(parts => parts[0].TrimEnd('?'), parts => (IsDemanded: !parts[0].EndsWith('?'), Type: parts[1]));
        return
        [
            .. known.Where(property => property.Value.IsDemanded && !value.TryGetProperty(property.Key, out _)).Select(property => $"{path}: no {property.Key}"),
            .. value.EnumerateObject().GroupBy(property => property.Name).Where(same => same.Count() > 1).Select(same => $"{path}: {same.Key} twice"),
            .. value.EnumerateObject().SelectMany(property => known.TryGetValue(property.Name, out var one)
                ? OfType(one.Type, property.Value, $"{path}.{property.Name}")
                : [$"{path}: {property.Name} is unknown"]),
        ];
    }

    private static bool IsSimple(string type, JsonElement value) => type switch
    {
        "text" => value.ValueKind == JsonValueKind.String && value.GetString()!.Length > 0,
        "uri" => value.ValueKind == JsonValueKind.String && Uri.TryCreate(value.GetString(), UriKind.Absolute, out _),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "index" => value.TryGetInt32(out var index) && index >= 0,
        "position" => value.TryGetInt32(out var position) && position >= 1,
        "propertyBag" => value.ValueKind == JsonValueKind.Object,
        _ => type.Split('|').Contains(value.GetString()),
    };
}
