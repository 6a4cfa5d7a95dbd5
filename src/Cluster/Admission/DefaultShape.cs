using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Admission;

/// <summary>The fields that the API server fills in at a place of an object and below it, as a tree. Complete once all are added.</summary>
internal sealed class DefaultShape
{
    private const string Any = "*";

    private readonly Dictionary<string, DefaultShape> _below = new(StringComparer.Ordinal);
    private readonly List<(string Key, Func<MappingNode, ManifestNode?> Value)> _fields = [];

    /// <summary>Another shape for some mappings at this place.</summary>
    public Func<MappingNode, DefaultShape?>? Instead { get; set; }

    /// <summary>Changes a mapping at this place before its fields are filled in.</summary>
    public Func<MappingNode, MappingNode>? Rewrite { get; set; }

    /// <summary>The shape of a place below.</summary>
    /// <param name="path">The steps, separated by dots; <c>*</c> is every item of a sequence.</param>
    public DefaultShape At(string path)
    {
        var shape = this;
        foreach (var step in path.Split('.'))
        {
            if (!shape._below.TryGetValue(step, out var next))
            {
                shape._below.Add(step, next = new DefaultShape());
            }

            shape = next;
        }

        return shape;
    }

    /// <summary>Puts a shape at a place below.</summary>
    public void Put(string path, DefaultShape shape)
    {
        var end = path.LastIndexOf('.');
        (end < 0 ? this : At(path.Substring(0, end)))._below[path.Substring(end + 1)] = shape;
    }

    /// <summary>Adds fields with fixed values.</summary>
    /// <param name="lines">Lines such as <c>spec.replicas=1</c>: a number, a word of a boolean, <c>{}</c> or a string.</param>
    public DefaultShape Add(string lines)
    {
        foreach (var line in lines.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            var (path, value) = (line.Substring(0, line.IndexOf('=')), ValueOf(line.Substring(line.IndexOf('=') + 1)));
            Add(path, _ => value);
        }

        return this;
    }

    /// <summary>Adds a field whose value follows from those beside it.</summary>
    /// <param name="path">The path of the field.</param>
    /// <param name="value">Its value in a mapping; <see langword="null"/> if it gets none there.</param>
    public void Add(string path, Func<MappingNode, ManifestNode?> value)
    {
        var end = path.LastIndexOf('.');
        (end < 0 ? this : At(path.Substring(0, end)))._fields.Add((path.Substring(end + 1), value));
    }

    /// <summary>The tree with the fields that are certainly absent in it filled in; the same tree if there are none.</summary>
    /// <param name="node">The tree at this place.</param>
    public ManifestNode Fill(ManifestNode node) => node switch
    {
        MappingNode mapping => Instead?.Invoke(mapping) is { } other ? other.Fill(mapping) : FillFields(Rewrite?.Invoke(mapping) ?? mapping),
        SequenceNode sequence when _below.TryGetValue(Any, out var item) => FillItems(sequence, item),
        _ => node,
    };

    private static SequenceNode FillItems(SequenceNode sequence, DefaultShape shape)
    {
        var items = sequence.Items.Select(shape.Fill).ToList();
        return items.SequenceEqual(sequence.Items) ? sequence : new SequenceNode(items, sequence.IsComplete, sequence.Location);
    }

    private MappingNode FillFields(MappingNode mapping)
    {
        List<MappingEntry>? entries = null;
        for (var i = 0; i < mapping.Entries.Count; i++)
        {
            var entry = mapping.Entries[i];
            if (_below.TryGetValue(entry.Key, out var shape) && shape.Fill(entry.Value) is var filled && filled != entry.Value)
            {
                (entries ??= [.. mapping.Entries])[i] = new MappingEntry(entry.Key, filled);
            }
        }

        foreach (var (key, value) in _fields)
        {
            if (IsAbsent(mapping, key) && value(mapping) is { } added)
            {
                entries ??= [.. mapping.Entries];
                entries.RemoveAll(entry => entry.Key == key);
                entries.Add(new MappingEntry(key, added));
            }
        }

        return entries is null ? mapping : new MappingNode(entries, mapping.IsComplete, mapping.Location);
    }

    private static bool IsAbsent(MappingNode mapping, string key) =>
        mapping.TryGet(key, out var entry) ? entry.Value is ScalarNode { Kind: ScalarKind.Null } : mapping.IsComplete;

    private static ManifestNode ValueOf(string text) =>
        text == "{}" ? new MappingNode([])
        : long.TryParse(text, out var number) ? ScalarNode.Integer(number)
        : text is "true" or "false" ? ScalarNode.Boolean(text == "true")
        : ScalarNode.String(text);
}
