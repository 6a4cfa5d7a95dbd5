using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Schema;

/// <summary>
/// The JSON schemas that all apply at one place: that of the place itself, those of its <c>allOf</c>, and those that they refer to by
/// <c>$ref</c>. A reference that leads to itself, or out of the document, leaves the place unknown.
/// </summary>
internal sealed class SchemaLayers
{
    // More than people write; a document can combine the same few schemas any number of times.
    private const int MaxLayers = 200;

    private readonly ManifestCursor _document;
    private readonly List<ManifestCursor> _layers = [];
    private readonly Lazy<IReadOnlyList<LayerFields>> _fields;

    private SchemaLayers(ManifestCursor document, IEnumerable<ManifestCursor> schemas, SchemaLayers? around)
    {
        _document = document;
        _fields = new(() => [.. _layers.Select(layer => new LayerFields(layer))]);
        Around = around;
        foreach (var schema in schemas)
        {
            Add(schema, []);
        }
    }

    /// <summary>The layers of a whole document.</summary>
    public static SchemaLayers Of(ManifestCursor document) => new(document, [document], null);

    /// <summary>Indicates whether something about the place is not known, so that it accepts anything.</summary>
    public bool IsUnknown { get; private set; }

    /// <summary>The words of all layers with their values; a word comes more than once if several layers have it.</summary>
    public IEnumerable<ManifestCursor> Words => _layers.SelectMany(layer => layer.Entries).Where(word => word.IsPresent);

    /// <summary>The layers that this one is an alternative in; their defaults apply before alternatives are tried.</summary>
    public SchemaLayers? Around { get; }

    /// <summary>The first value of a word; absent if no layer has it.</summary>
    public ManifestCursor this[string word] => _layers.Select(layer => layer[word]).FirstOrDefault(value => !value.IsAbsent) ?? _layers[0][word];

    /// <summary>Determines whether some layer has a word with the value true.</summary>
    public bool Is(string word) => _layers.Any(layer => layer[word].Is(true));

    /// <summary>Determines whether some layer has a word.</summary>
    public bool Has(string word) => _layers.Any(layer => !layer[word].IsAbsent);

    /// <summary>The names of the fields that the layers have or require, each once.</summary>
    public IEnumerable<string> FieldNames => _fields.Value.SelectMany(layer => layer.Names).Concat(RequiredNames).Distinct(StringComparer.Ordinal);

    /// <summary>The names of the fields that some layer requires.</summary>
    public IEnumerable<string> RequiredNames => _layers.SelectMany(layer => layer["required"].Items).Select(item => item.String).OfType<string>();

    /// <summary>Indicates whether all layers say all their fields.</summary>
    public bool HasAllFields => _fields.Value.All(layer => layer.IsComplete);

    /// <summary>Indicates whether fields that are not among <see cref="FieldNames"/> have a schema too.</summary>
    public bool HasOtherFields => _fields.Value.Any(layer => layer.HasOthers);

    /// <summary>The layers of a field; <see langword="null"/> if no layer says anything about it.</summary>
    public SchemaLayers? Field(string name) => Inner(_fields.Value.SelectMany(layer => layer.Of(name)), Around?.Field(name));

    /// <summary>The layers of the items or values below a word such as <c>items</c>.</summary>
    public SchemaLayers? Below(string word) => Inner(_layers.Select(layer => layer[word]), Around?.Below(word));

    /// <summary>The layers of an alternative at the same place.</summary>
    public SchemaLayers Alternative(ManifestCursor schema) => new(_document, [schema], this);

    /// <summary>Determines whether the API server fills in a field that is missing.</summary>
    public bool HasDefault(string name) => Field(name)?.Has("default") == true || Around?.HasDefault(name) == true;

    private SchemaLayers? Inner(IEnumerable<ManifestCursor> schemas, SchemaLayers? around) =>
        schemas.Where(schema => !schema.IsAbsent).ToList() is { Count: > 0 } inner ? new SchemaLayers(_document, inner, around) : null;

    private void Add(ManifestCursor schema, IReadOnlyList<string> references)
    {
        if (schema.Node is not MappingNode { IsComplete: true } || _layers.Count == MaxLayers)
        {
            // The schemas true and {} accept anything and say nothing else.
            IsUnknown |= !schema.Is(true);
            _layers.Add(ManifestCursor.Root(new MappingNode([])));
            return;
        }

        _layers.Add(schema);
        if (!schema["$ref"].IsAbsent)
        {
            Follow(schema["$ref"].String, references);
        }

        foreach (var part in schema["allOf"].Items)
        {
            Add(part, references);
        }
    }

    private void Follow(string? reference, IReadOnlyList<string> references)
    {
        if (reference is null || references.Contains(reference, StringComparer.Ordinal) || Find(reference) is not { IsPresent: true } target)
        {
            IsUnknown = true;
            return;
        }

        Add(target, [.. references, reference]);
    }

    // https://datatracker.ietf.org/doc/html/rfc6901#section-6
    private ManifestCursor? Find(string reference) => !reference.StartsWith("#", StringComparison.Ordinal) ? null : reference
        .Substring(1)
        .Split(['/'], StringSplitOptions.RemoveEmptyEntries)
        .Select(step => Uri.UnescapeDataString(step).Replace("~1", "/").Replace("~0", "~"))
        .Aggregate(_document, (place, step) => place.Node is SequenceNode && int.TryParse(step, out var index) && index >= 0 && index < place.Items.Count ? place.Items[index] : place[step]);
}
