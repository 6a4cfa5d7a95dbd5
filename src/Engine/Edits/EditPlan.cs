using KubeGuard.Manifests;

namespace KubeGuard.Edits;

/// <summary>
/// The edits at a node and below it, merged: the one definition of what several fixes do together, in YAML
/// and in C#. The order in which edits are added decides only the order of new fields and items.
/// </summary>
/// <remarks>
/// <list type="bullet">
/// <item>A removal overrides every other edit at its target and below it.</item>
/// <item>Equal values of one field are set once; mappings are merged key by key; other values are refused.</item>
/// <item>An edit below a field that is set applies to the new value, and is refused if they conflict.</item>
/// <item>Equal items are added to a list once, others one after the other, also to a list that is set.</item>
/// <item>A field or an item of a list cannot be changed in something that is not a mapping or list.</item>
/// </list>
/// All paths are those of the unchanged tree.
/// </remarks>
internal sealed class EditPlan
{
    private readonly Dictionary<PathSegment, EditPlan> _below = [];

    // The keys of those below, in the order in which they came.
    private readonly List<PathSegment> _segments = [];
    private readonly List<ManifestNode> _values = [];
    private readonly List<ManifestNode> _added = [];
    private readonly Dictionary<ManifestNode, string> _notes = [];
    private bool _isRemoved;

    private bool IsOfItem => _added.Count > 0 || _segments.Exists(segment => segment.Key is null);

    private bool IsOfField => _segments.Exists(segment => segment.Key is not null);

    /// <summary>The work that is left to a person about a new value; see <see cref="ManifestEdit.Note"/>.</summary>
    public IReadOnlyDictionary<ManifestNode, string> Notes => _notes;

    /// <summary>Plans an edit.</summary>
    /// <param name="operation">The kind of change.</param>
    /// <param name="path">The steps from the node of this plan to the target.</param>
    /// <param name="value">The value to set or add.</param>
    /// <param name="note">The work that is left to a person.</param>
    public void Add(EditOperation operation, IEnumerable<PathSegment> path, ManifestNode? value, string? note)
    {
        path.Aggregate(this, (plan, segment) => plan.Below(segment)).Add(operation, value);
        if (value is not null && note is not null && !_notes.ContainsKey(value))
        {
            _notes.Add(value, note);
        }
    }

    /// <summary>Makes the edits.</summary>
    /// <param name="node">The node, or <see langword="null"/> if there is none.</param>
    /// <param name="sources">Receives the node that each changed node replaces, if given.</param>
    /// <returns>The new node; <see langword="null"/> if it is removed.</returns>
    /// <exception cref="EditRefusedException">The edits contradict each other or the tree.</exception>
    public ManifestNode? Apply(ManifestNode? node, IDictionary<ManifestNode, ManifestNode>? sources = null) => Apply(node, isNew: false, sources);

    private EditPlan Below(PathSegment segment)
    {
        if (!_below.TryGetValue(segment, out var plan))
        {
            plan = new EditPlan();
            _below.Add(segment, plan);
            _segments.Add(segment);
        }

        return plan;
    }

    private void Add(EditOperation operation, ManifestNode? value)
    {
        switch (operation)
        {
            case EditOperation.Set:
                _values.Add(value!);
                break;
            case EditOperation.Add when !_added.Exists(item => NodeEquality.AreEqual(item, value!)):
                _added.Add(value!);
                break;
            case EditOperation.Remove:
                _isRemoved = true;
                break;
        }
    }

    // A new node is the value of an edit: it is merged with that of another one, not replaced.
    private ManifestNode? Apply(ManifestNode? node, bool isNew, IDictionary<ManifestNode, ManifestNode>? sources)
    {
        if (_isRemoved)
        {
            return null;
        }

        IReadOnlyList<ManifestNode> values = isNew && node is not null ? [node, .. _values] : _values;
        var changed = values.Count == 0 ? Change(node, isNew, sources) : Change(values.Aggregate(MergedValue.Of), isNew: true, sources: null);
        if (sources is not null && node is not null && changed is not null && !ReferenceEquals(node, changed))
        {
            sources[changed] = node;
        }

        return changed;
    }

    private ManifestNode? Change(ManifestNode? node, bool isNew, IDictionary<ManifestNode, ManifestNode>? sources) => node switch
    {
        _ when _segments.Count + _added.Count == 0 => node,
        MappingNode mapping when !IsOfItem => Change(mapping, isNew, sources),
        SequenceNode when isNew && _segments.Count > 0 => throw new EditRefusedException("another fix replaces the list around it"),
        SequenceNode sequence when !IsOfField => Change(sequence, isNew, sources),
        null or ScalarNode { Kind: ScalarKind.Null } when _segments.Count == 0 => new SequenceNode(_added),
        null or ScalarNode { Kind: ScalarKind.Null } when !IsOfItem => Change(new MappingNode([]), isNew, sources),
        _ => throw new EditRefusedException("what is there is of another type"),
    };

    private MappingNode? Change(MappingNode mapping, bool isNew, IDictionary<ManifestNode, ManifestNode>? sources)
    {
        var entries = new List<MappingEntry>();
        foreach (var entry in mapping.Entries)
        {
            var value = _below.TryGetValue(PathSegment.Of(entry.Key), out var plan) ? plan.Apply(entry.Value, isNew, sources) : entry.Value;
            if (value is not null)
            {
                entries.Add(ReferenceEquals(value, entry.Value) ? entry : new MappingEntry(entry.Key, value));
            }
        }

        foreach (var segment in _segments.Where(segment => !mapping.TryGet(segment.Key!, out _)))
        {
            if (_below[segment].Apply(null, isNew, sources) is { } value)
            {
                entries.Add(new MappingEntry(segment.Key!, value));
            }
        }

        return entries.Count == 0 && mapping.Entries.Count > 0 ? null : new MappingNode(entries, mapping.IsComplete, mapping.Location);
    }

    private SequenceNode? Change(SequenceNode sequence, bool isNew, IDictionary<ManifestNode, ManifestNode>? sources)
    {
        var items = new List<ManifestNode>();
        for (var i = 0; i < sequence.Items.Count; i++)
        {
            var item = _below.TryGetValue(PathSegment.Of(i), out var plan) ? plan.Apply(sequence.Items[i], isNew, sources) : sequence.Items[i];
            if (item is not null)
            {
                items.Add(item);
            }
        }

        items.AddRange(isNew ? _added.Where(item => !items.Exists(other => NodeEquality.AreEqual(item, other))) : _added);
        return items.Count == 0 && sequence.Items.Count > 0 ? null : new SequenceNode(items, sequence.IsComplete, sequence.Location);
    }
}
