using KubeGuard.Expressions;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Schema;

/// <summary>
/// The schemas that a single JSON schema has for the fields of an object: by name, by patterns of names, and for all others
/// (https://json-schema.org/draft-04/json-schema-validation#rfc.section.5.4.4).
/// </summary>
internal sealed class LayerFields
{
    private const string Patterns = "patternProperties";

    // What it says of a field whose name may match a pattern that cannot be decided.
    private static readonly ManifestCursor _unknown = ManifestCursor.Root(new UnknownNode());

    private readonly Dictionary<string, ManifestCursor> _named = new(StringComparer.Ordinal);
    private readonly List<(GoPattern Pattern, ManifestCursor Schema)> _patterns = [];
    private readonly ManifestCursor _others;

    /// <summary>Reads the words of a schema.</summary>
    public LayerFields(ManifestCursor schema)
    {
        foreach (var field in schema["properties"].Entries)
        {
            _named[field.Segment.Key!] = field;
        }

        _patterns.AddRange(schema[Patterns].Entries.Select(entry => (new GoPattern(entry.Segment.Key!), entry)));
        _others = schema["additionalProperties"];
        IsComplete = schema["properties"].IsComplete && schema[Patterns].IsComplete;
    }

    /// <summary>The names that are written.</summary>
    public IEnumerable<string> Names => _named.Keys;

    /// <summary>Indicates whether all names and patterns are known.</summary>
    public bool IsComplete { get; }

    /// <summary>Indicates whether fields without a written name have a schema too.</summary>
    public bool HasOthers => _patterns.Count > 0 || _others.Node is MappingNode;

    /// <summary>The schemas of a field, all of which apply.</summary>
    public IEnumerable<ManifestCursor> Of(string name)
    {
        var isOther = true;
        if (_named.TryGetValue(name, out var schema))
        {
            isOther = false;
            yield return schema;
        }

        foreach (var (pattern, ofPattern) in _patterns)
        {
            var answer = pattern.IsIn(name);
            if (answer != false)
            {
                isOther = false;
                yield return answer == true ? ofPattern : _unknown;
            }
        }

        if (isOther && _others.Node is MappingNode)
        {
            yield return _others;
        }
    }
}
