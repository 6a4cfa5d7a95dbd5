using KubeGuard.Manifests;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KubeGuard.Build.Yaml;

/// <summary>Builds the tree of one document from parser events.</summary>
internal sealed class YamlTreeBuilder(IParser parser, YamlPositions positions, CancellationToken cancellationToken = default)
{
    /// <summary>Far deeper than any Kubernetes object, and shallow enough for every stack.</summary>
    public const int MaxDepth = 200;

    private const string MergeKey = "<<";
    private const int MaxKeysWithoutIndex = 8;

    // What aliases may add, which is more than any manifest uses; a few in each other can stand for billions of nodes.
    private const int MaxAliasedNodes = 100_000;

    private Dictionary<AnchorName, (ManifestNode Node, int Size)>? _anchors;
    private List<DuplicateKey>? _duplicates;
    private int _size;
    private int _aliasedNodes;

    public YamlDocument Build(int index)
    {
        var root = ReadNode(null, 0);
        return new YamlDocument(index, root, (IReadOnlyList<DuplicateKey>?)_duplicates ?? []);
    }

    /// <param name="keyLocation">The key that holds the node, which names it if it is a mapping or sequence.</param>
    /// <param name="depth">How many nodes are above.</param>
    private ManifestNode ReadNode(YamlLocation? keyLocation, int depth)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var start = parser.Current!;
        if (depth > MaxDepth)
        {
            throw new YamlException(start.Start, start.End, $"Nested more than {MaxDepth} levels deep");
        }

        parser.MoveNext();
        if (start is AnchorAlias alias)
        {
            return Resolve(alias);
        }

        var sizeBefore = _size++;
        ManifestNode node = start switch
        {
            Scalar scalar => YamlScalar.Resolve(scalar, LocationOf(scalar)),
            SequenceStart => new SequenceNode(ReadItems(depth), isComplete: true, keyLocation ?? LocationOf(start)),
            _ => ReadMapping((MappingStart)start, keyLocation, depth),
        };
        if (start is NodeEvent { Anchor: { IsEmpty: false } anchor })
        {
            (_anchors ??= [])[anchor] = (node, _size - sizeBefore);
        }

        return node;
    }

    private ManifestNode Resolve(AnchorAlias alias)
    {
        if (_anchors is null || !_anchors.TryGetValue(alias.Value, out var target))
        {
            throw new YamlException(alias.Start, alias.End, $"The alias '*{alias.Value}' has no complete anchor before it");
        }

        _size += target.Size;
        _aliasedNodes += target.Size;
        return _aliasedNodes <= MaxAliasedNodes
            ? target.Node
            : throw new YamlException(alias.Start, alias.End, $"The aliases stand for more than {MaxAliasedNodes} nodes");
    }

    private List<ManifestNode> ReadItems(int depth)
    {
        var items = new List<ManifestNode>();
        while (parser.Current is not SequenceEnd)
        {
            items.Add(ReadNode(null, depth + 1));
        }

        parser.MoveNext();
        return items;
    }

    private ManifestNode ReadMapping(MappingStart start, YamlLocation? keyLocation, int depth)
    {
        var entries = new List<MappingEntry>();
        List<MappingNode>? merged = null;
        YamlLocation? firstKey = null;
        var isPlaceholder = false;
        var isComplete = true;
        while (parser.Current is not MappingEnd)
        {
            if (parser.Current is not Scalar key)
            {
                // "{{ name }}" without quotes is a mapping with a mapping as key: a template's placeholder.
                isPlaceholder = true;
                ReadNode(null, depth + 1);
                ReadNode(null, depth + 1);
                continue;
            }

            parser.MoveNext();
            var location = LocationOf(key);
            firstKey ??= location;
            isComplete &= Placeholders.Read(key.Value).IsComplete;
            var value = ReadNode(location, depth + 1);
            if (key.Value == MergeKey && key.Style == ScalarStyle.Plain)
            {
                (merged ??= []).AddRange(MergeSources(value));
                continue;
            }

            entries.Add(new MappingEntry(key.Value, value, location));
        }

        parser.MoveNext();
        FindDuplicates(entries);
        if (merged is not null)
        {
            AddMerged(entries, merged);
        }

        var name = keyLocation ?? firstKey ?? LocationOf(start);
        return isPlaceholder ? new UnknownNode(name) : new MappingNode(entries, isComplete, name);
    }

    private void FindDuplicates(List<MappingEntry> entries)
    {
        if (entries.Count <= MaxKeysWithoutIndex)
        {
            for (var i = 1; i < entries.Count; i++)
            {
                AddDuplicate(FirstWith(entries[i].Key, entries), entries[i]);
            }

            return;
        }

        var known = new Dictionary<string, MappingEntry>(entries.Count, StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (known.TryGetValue(entry.Key, out var first))
            {
                AddDuplicate(first, entry);
            }
            else
            {
                known.Add(entry.Key, entry);
            }
        }
    }

    private static MappingEntry FirstWith(string key, List<MappingEntry> entries)
    {
        var index = 0;
        while (!string.Equals(entries[index].Key, key, StringComparison.Ordinal))
        {
            index++;
        }

        return entries[index];
    }

    private void AddDuplicate(MappingEntry first, MappingEntry entry)
    {
        if (first != entry)
        {
            var firstLine = ((YamlLocation)first.KeyLocation!).Line;
            (_duplicates ??= []).Add(new DuplicateKey(entry.Key, (YamlLocation)entry.KeyLocation!, firstLine));
        }
    }

    // A mapping's own keys win over merged ones, an earlier merge source over a later one
    // (https://yaml.org/type/merge.html).
    private static void AddMerged(List<MappingEntry> entries, List<MappingNode> sources)
    {
        var known = new HashSet<string>(entries.Select(entry => entry.Key), StringComparer.Ordinal);
        entries.AddRange(sources.SelectMany(source => source.Entries).Where(entry => known.Add(entry.Key)));
    }

    private static IEnumerable<MappingNode> MergeSources(ManifestNode value) =>
        value is SequenceNode sequence ? sequence.Items.OfType<MappingNode>() : new[] { value }.OfType<MappingNode>();

    private YamlLocation LocationOf(ParsingEvent parsingEvent) => positions.LocationOf(parsingEvent.Start, parsingEvent.End);
}
