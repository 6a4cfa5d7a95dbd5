using KubeGuard.Manifests;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KubeGuard.Build.Yaml;

/// <summary>Builds the tree of one document from parser events.</summary>
internal sealed class YamlTreeBuilder(string file, IParser parser, int lineOffset)
{
    // Far deeper than any Kubernetes object, and shallow enough for every stack.
    private const int MaxDepth = 200;
    private const string MergeKey = "<<";

    private readonly Dictionary<AnchorName, ManifestNode> _anchors = [];
    private readonly List<DuplicateKey> _duplicates = [];

    public YamlDocument Build(int index) => new(index, ReadNode(null, 0), _duplicates);

    /// <param name="keyLocation">The key that holds the node, which names it if it is a mapping or sequence.</param>
    /// <param name="depth">How many nodes are above.</param>
    private ManifestNode ReadNode(YamlLocation? keyLocation, int depth)
    {
        var start = parser.Current!;
        if (depth > MaxDepth)
        {
            throw new YamlException(start.Start, start.End, $"Nested more than {MaxDepth} levels deep");
        }

        if (parser.TryConsume<AnchorAlias>(out var alias))
        {
            return _anchors.TryGetValue(alias.Value, out var target)
                ? target
                : throw new YamlException(alias.Start, alias.End, $"The alias '*{alias.Value}' has no anchor before it");
        }

        ManifestNode node = parser.Accept<Scalar>(out _)
            ? YamlScalar.Resolve(parser.Consume<Scalar>(), LocationOf(start))
            : parser.Accept<SequenceStart>(out _) ? ReadSequence(keyLocation, depth)
            : ReadMapping(keyLocation, depth);
        if (start is NodeEvent { Anchor: { IsEmpty: false } anchor })
        {
            _anchors[anchor] = node;
        }

        return node;
    }

    private SequenceNode ReadSequence(YamlLocation? keyLocation, int depth)
    {
        var start = parser.Consume<SequenceStart>();
        var items = new List<ManifestNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadNode(null, depth + 1));
        }

        return new SequenceNode(items, isComplete: true, keyLocation ?? LocationOf(start));
    }

    private ManifestNode ReadMapping(YamlLocation? keyLocation, int depth)
    {
        var start = parser.Consume<MappingStart>();
        var entries = new List<MappingEntry>();
        var merged = new List<MappingNode>();
        YamlLocation? firstKey = null;
        var isPlaceholder = false;
        var isComplete = true;
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (!parser.TryConsume<Scalar>(out var key))
            {
                // "{{ name }}" without quotes is a mapping with a mapping as key: a template's placeholder.
                isPlaceholder = true;
                ReadNode(null, depth + 1);
                ReadNode(null, depth + 1);
                continue;
            }

            var location = LocationOf(key);
            firstKey ??= location;
            isComplete &= Placeholders.Read(key.Value).IsComplete;
            var value = ReadNode(location, depth + 1);
            if (key.Value == MergeKey && key.Style == ScalarStyle.Plain)
            {
                merged.AddRange(MergeSources(value));
                continue;
            }

            AddEntry(entries, new MappingEntry(key.Value, value, location));
        }

        AddMerged(entries, merged);
        var name = keyLocation ?? firstKey ?? LocationOf(start);
        return isPlaceholder ? new UnknownNode(name) : new MappingNode(entries, isComplete, name);
    }

    private void AddEntry(List<MappingEntry> entries, MappingEntry entry)
    {
        var first = entries.Find(other => other.Key == entry.Key);
        if (first is not null)
        {
            _duplicates.Add(new DuplicateKey(entry.Key, (YamlLocation)entry.KeyLocation!, ((YamlLocation)first.KeyLocation!).Line));
        }

        entries.Add(entry);
    }

    // A mapping's own keys win over merged ones, an earlier merge source over a later one
    // (https://yaml.org/type/merge.html).
    private static void AddMerged(List<MappingEntry> entries, List<MappingNode> sources)
    {
        if (sources.Count == 0)
        {
            return;
        }

        var known = new HashSet<string>(entries.Select(entry => entry.Key), StringComparer.Ordinal);
        entries.AddRange(sources.SelectMany(source => source.Entries).Where(entry => known.Add(entry.Key)));
    }

    private static IEnumerable<MappingNode> MergeSources(ManifestNode value) =>
        value is SequenceNode sequence ? sequence.Items.OfType<MappingNode>() : new[] { value }.OfType<MappingNode>();

    private YamlLocation LocationOf(ParsingEvent parsingEvent) => new(file, parsingEvent.Start, parsingEvent.End, lineOffset);
}
