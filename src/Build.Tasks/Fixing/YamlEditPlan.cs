using KubeGuard.Edits;
using KubeGuard.Manifests;

namespace KubeGuard.Build.Fixing;

/// <summary>The edits at a node of a document and below it. All paths are those of the unchanged document.</summary>
internal sealed class YamlEditPlan
{
    private readonly Dictionary<PathSegment, YamlEditPlan> _below = [];
    private readonly List<ManifestNode> _added = [];
    private ManifestNode? _value;
    private bool _isRemoved;

    /// <summary>Plans an edit.</summary>
    /// <param name="prefix">The path from the root of the document to the object of the edit.</param>
    /// <param name="edit">The edit.</param>
    public void Add(IEnumerable<PathSegment> prefix, ManifestEdit edit)
    {
        var plan = this;
        foreach (var segment in prefix.Concat(edit.Target.Path.Segments))
        {
            if (!plan._below.TryGetValue(segment, out var next))
            {
                plan._below.Add(segment, next = new YamlEditPlan());
            }

            plan = next;
        }

        switch (edit.Operation)
        {
            case EditOperation.Set:
                plan._value ??= edit.Value;
                break;
            case EditOperation.Add when !plan._added.Any(item => NodeEquality.AreEqual(item, edit.Value!)):
                plan._added.Add(edit.Value!);
                break;
            case EditOperation.Remove:
                plan._isRemoved = true;
                break;
        }
    }

    /// <summary>The node as it is to be.</summary>
    /// <param name="node">The node, or <see langword="null"/> if there is none.</param>
    /// <param name="sources">Gets the node that each changed node takes the place of.</param>
    /// <returns>The node; <see langword="null"/> if it goes.</returns>
    /// <exception cref="EditRefusedException">The document has something else there.</exception>
    public ManifestNode? Apply(ManifestNode? node, IDictionary<ManifestNode, ManifestNode> sources)
    {
        if (_isRemoved)
        {
            return null;
        }

        var changed = _value ?? Changed(node, sources);
        if (node is not null && changed is not null && !ReferenceEquals(node, changed))
        {
            sources[changed] = node;
        }

        return changed;
    }

    private ManifestNode? Changed(ManifestNode? node, IDictionary<ManifestNode, ManifestNode> sources) => node switch
    {
        MappingNode mapping when _added.Count == 0 => Changed(mapping, sources),
        SequenceNode sequence => Changed(sequence, sources),
        null or ScalarNode { Kind: ScalarKind.Null } when _added.Count > 0 => new SequenceNode(_added),
        null or ScalarNode { Kind: ScalarKind.Null } => Changed(new MappingNode([]), sources),
        _ => throw new EditRefusedException("what is there is of another type"),
    };

    private MappingNode? Changed(MappingNode mapping, IDictionary<ManifestNode, ManifestNode> sources)
    {
        var entries = new List<MappingEntry>();
        foreach (var entry in mapping.Entries)
        {
            var value = _below.TryGetValue(PathSegment.Of(entry.Key), out var plan) ? plan.Apply(entry.Value, sources) : entry.Value;
            if (value is not null)
            {
                entries.Add(ReferenceEquals(value, entry.Value) ? entry : new MappingEntry(entry.Key, value));
            }
        }

        foreach (var below in _below.Where(below => below.Key.Key is { } key && !mapping.TryGet(key, out _)))
        {
            if (below.Value.Apply(null, sources) is { } value)
            {
                entries.Add(new MappingEntry(below.Key.Key!, value));
            }
        }

        return entries.Count == 0 && mapping.Entries.Count > 0 ? null : new MappingNode(entries, mapping.IsComplete, mapping.Location);
    }

    private SequenceNode? Changed(SequenceNode sequence, IDictionary<ManifestNode, ManifestNode> sources)
    {
        var items = new List<ManifestNode>();
        for (var i = 0; i < sequence.Items.Count; i++)
        {
            var item = _below.TryGetValue(PathSegment.Of(i), out var plan) ? plan.Apply(sequence.Items[i], sources) : sequence.Items[i];
            if (item is not null)
            {
                items.Add(item);
            }
        }

        items.AddRange(_added);
        return items.Count == 0 && sequence.Items.Count > 0 ? null : new SequenceNode(items, sequence.IsComplete, sequence.Location);
    }
}
