using KubeGuard.Build.Yaml.Scanning;
using KubeGuard.Manifests;

namespace KubeGuard.Build.Yaml;

/// <summary>Builds the tree of one document from parser events.</summary>
internal sealed class YamlTreeBuilder(YamlParser parser, YamlPositions positions, CancellationToken cancellationToken = default)
{
    /// <summary>Far deeper than any Kubernetes object, and shallow enough for every stack.</summary>
    public const int MaxDepth = 200;

    private const string MergeKey = "<<";
    private const int MaxKeysWithoutIndex = 8;

    // The nodes that aliases may add, more than any manifest uses; a few nested ones can expand to billions.
    private const int MaxAliasedNodes = 100_000;

    // The keys read so far of all mappings that are not complete yet, those of the innermost last; most documents need no more room.
    private readonly List<YamlEvent> _keys = new(32);

    private readonly SpareLists<MappingEntry> _entries = new();
    private readonly SpareLists<ManifestNode> _items = new();

    private Dictionary<string, (ManifestNode Node, int Size)>? _anchors;
    private List<DuplicateKey>? _duplicates;
    private int _size;
    private int _aliasedNodes;

    public YamlDocument Build(int index)
    {
        var root = ReadNode(null, 0);
        return new YamlDocument(index, root, (IReadOnlyList<DuplicateKey>?)_duplicates ?? []);
    }

    /// <summary>The error for a document that is nested too deeply.</summary>
    public static YamlReadException TooDeep(Mark start, Mark end) =>
        new(start, end, $"The document is nested more than {MaxDepth} levels deep") { IsLimit = true };

    /// <param name="key">The key of the node, which names it if it is a mapping or sequence.</param>
    /// <param name="depth">The number of nodes above it.</param>
    private ManifestNode ReadNode(YamlEvent? key, int depth)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var start = parser.Current;
        if (depth > MaxDepth)
        {
            throw TooDeep(start.Start, start.End);
        }

        parser.MoveNext();
        if (start.Kind == YamlEventKind.Alias)
        {
            return Resolve(start);
        }

        var sizeBefore = _size++;
        ManifestNode node = start.Kind switch
        {
            YamlEventKind.Scalar => YamlScalar.Resolve(start, LocationOf(start)),
            YamlEventKind.SequenceStart => new SequenceNode(ReadItems(depth), isComplete: true, LocationOf(key ?? start)),
            _ => ReadMapping(start, key, depth),
        };
        Remember(start, node, _size - sizeBefore);

        return node;
    }

    private void Remember(YamlEvent start, ManifestNode node, int size)
    {
        if (start.Anchor is { } anchor)
        {
            (_anchors ??= new Dictionary<string, (ManifestNode Node, int Size)>(StringComparer.Ordinal))[anchor] = (node, size);
        }
    }

    private ManifestNode Resolve(YamlEvent alias)
    {
        if (_anchors is null || !_anchors.TryGetValue(alias.Text, out var target))
        {
            throw new YamlReadException(alias.Start, alias.End, $"The alias '*{alias.Text}' has no complete anchor before it");
        }

        _size += target.Size;
        _aliasedNodes += target.Size;
        return _aliasedNodes <= MaxAliasedNodes
            ? target.Node
            : throw new YamlReadException(alias.Start, alias.End, $"The aliases stand for more than {MaxAliasedNodes} nodes") { IsLimit = true };
    }

    private ManifestNode[] ReadItems(int depth)
    {
        var items = _items.Take();
        while (parser.Current.Kind != YamlEventKind.SequenceEnd)
        {
            items.Add(ReadNode(null, depth + 1));
        }

        parser.MoveNext();
        return _items.Return(items);
    }

    private ManifestNode ReadMapping(YamlEvent start, YamlEvent? owner, int depth)
    {
        var entries = _entries.Take();
        List<MergedEntries>? merged = null;
        YamlEvent? firstKey = null;
        var keysAbove = _keys.Count;
        var isPlaceholder = false;
        var isComplete = true;
        while (parser.Current.Kind != YamlEventKind.MappingEnd)
        {
            if (parser.Current.Kind == YamlEventKind.MappingStart)
            {
                isPlaceholder = true;
                ReadPlaceholder(start, depth);
                continue;
            }

            var key = ReadKey();
            firstKey ??= key;
            isComplete &= Placeholders.ReadKey(key.Text).IsComplete;
            var isAlias = parser.Current.Kind == YamlEventKind.Alias;
            var value = ReadNode(key, depth + 1);
            if (key.Text == MergeKey && key.IsPlain)
            {
                var sources = MergeSources(key, value, isAlias);
                isComplete &= sources.All(source => source is MappingNode { IsComplete: true });
                (merged ??= []).Add(new MergedEntries(entries.Count, [.. sources.OfType<MappingNode>()]));
                continue;
            }

            entries.Add(new MappingEntry(key.Text, value));
            _keys.Add(key);
        }

        parser.MoveNext();
        FindDuplicates(keysAbove);
        _keys.RemoveRange(keysAbove, entries.Count);
        if (merged is not null)
        {
            MergedEntries.AddTo(entries, merged);
        }

        var name = LocationOf(owner ?? firstKey ?? start);
        var read = _entries.Return(entries);
        return isPlaceholder ? new UnknownNode(name) : new MappingNode(read, isComplete, name);
    }

    private YamlEvent ReadKey()
    {
        var current = parser.Current;
        var key = current.Kind switch
        {
            YamlEventKind.Scalar => current,
            YamlEventKind.Alias when Resolve(current) is ScalarNode { Kind: not ScalarKind.Null } target => current with { Text = target.Text.Prefix },
            _ => throw new YamlReadException(current.Start, current.End, "A key must be a text, not a list or a mapping"),
        };
        if (key.IsPlain && YamlScalar.IsNull(key.Text))
        {
            throw new YamlReadException(key.Start, key.End, "A key cannot be empty or null; put it in quotes");
        }

        parser.MoveNext();
        if (key.Anchor is not null)
        {
            Remember(key, YamlScalar.Resolve(key, LocationOf(key)), size: 1);
        }

        return key;
    }

    // "{{ name }}" without quotes parses as a mapping with a mapping as key, but is a placeholder of a template.
    private void ReadPlaceholder(YamlEvent owner, int depth)
    {
        var key = parser.Take(YamlEventKind.MappingStart);
        var isInner = owner.IsFlow && key.Start.Index == owner.Start.Index + 1;
        var isOuter = parser.Current is { Kind: YamlEventKind.MappingStart } inner && inner.Start.Index == key.Start.Index + 1;
        if (!isInner && !isOuter)
        {
            throw new YamlReadException(key.Start, key.End, "A key must be a text, not a list or a mapping");
        }

        ReadMapping(key, null, depth + 1);
        ReadNode(null, depth + 1);
    }

    private void FindDuplicates(int start)
    {
        if (_keys.Count - start <= MaxKeysWithoutIndex)
        {
            for (var i = start + 1; i < _keys.Count; i++)
            {
                AddDuplicate(FirstWith(_keys[i].Text, start), _keys[i]);
            }

            return;
        }

        var known = new Dictionary<string, YamlEvent>(_keys.Count - start, StringComparer.Ordinal);
        for (var i = start; i < _keys.Count; i++)
        {
            if (known.TryGetValue(_keys[i].Text, out var first))
            {
                AddDuplicate(first, _keys[i]);
            }
            else
            {
                known.Add(_keys[i].Text, _keys[i]);
            }
        }
    }

    private YamlEvent FirstWith(string key, int start)
    {
        var index = start;
        while (!string.Equals(_keys[index].Text, key, StringComparison.Ordinal))
        {
            index++;
        }

        return _keys[index];
    }

    private void AddDuplicate(YamlEvent first, YamlEvent key)
    {
        if (first.Start != key.Start)
        {
            (_duplicates ??= []).Add(new DuplicateKey(key.Text, LocationOf(key), LocationOf(first)));
        }
    }

    private static IReadOnlyList<ManifestNode> MergeSources(YamlEvent key, ManifestNode value, bool isAlias)
    {
        IReadOnlyList<ManifestNode> sources = value is SequenceNode sequence && !isAlias ? sequence.Items : [value];
        return sources.All(IsMergeable)
            ? sources
            : throw new YamlReadException(key.Start, key.End, "The value of '<<' must be a mapping, an alias of one, or a list of these");
    }

    // A placeholder may become a mapping.
    private static bool IsMergeable(ManifestNode node) => node is MappingNode or UnknownNode or ScalarNode { Kind: ScalarKind.String, Text.IsComplete: false };

    private YamlLocation LocationOf(YamlEvent node) => positions.LocationOf(node.Start, node.End);
}
