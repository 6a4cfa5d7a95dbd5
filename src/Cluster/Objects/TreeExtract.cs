using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Objects;

/// <summary>
/// Reduces a tree to some places in it. Every place keeps its path and its location, and certainly absent places stay absent;
/// everything else is unknown.
/// </summary>
internal sealed class TreeExtract
{
    private static readonly UnknownNode _unknown = new();
    private static readonly ScalarNode _absent = ScalarNode.Null();

    // A list of the places below, in the order in which they were added: there are few, and one object each is all that they cost.
    private readonly PathSegment _step;
    private TreeExtract? _first;
    private TreeExtract? _last;
    private TreeExtract? _next;
    private int _count;
    private ManifestCursor? _kept;

    private TreeExtract(PathSegment step) => _step = step;

    /// <summary>The tree with the given places alone.</summary>
    /// <param name="root">The root of the tree.</param>
    /// <param name="places">The places, with everything below them.</param>
    public static ManifestNode Of(ManifestCursor root, IEnumerable<ManifestCursor> places)
    {
        var all = new TreeExtract(default);
        foreach (var place in places)
        {
            all.Reach(place)._kept = place;
        }

        return all.Reduce(root.Node!);
    }

    // A place that a controller completes is unknown although nothing is written there.
    private bool IsAbsent
    {
        get
        {
            var isAbsent = _kept is null || _kept.IsAbsent;
            for (var below = _first; isAbsent && below is not null; below = below._next)
            {
                isAbsent = below.IsAbsent;
            }

            return isAbsent;
        }
    }

    private TreeExtract Reach(ManifestCursor place) => place.Parent is null ? this : Reach(place.Parent).Below(place.Segment);

    private TreeExtract Below(PathSegment step)
    {
        for (var known = _first; known is not null; known = known._next)
        {
            if (known._step.Equals(step))
            {
                return known;
            }
        }

        var added = new TreeExtract(step);
        _count++;
        if (_last is null)
        {
            _first = added;
        }
        else
        {
            _last._next = added;
        }

        return _last = added;
    }

    private ManifestNode Reduce(ManifestNode node) =>
        _kept is { Node: { } kept } ? kept
        : _first is null ? new UnknownNode(node.Location)
        : node switch
        {
            MappingNode mapping => new MappingNode(EntriesOf(mapping), isComplete: false, mapping.Location),
            SequenceNode sequence => new SequenceNode(ItemsOf(sequence), sequence.IsComplete, sequence.Location),
            _ => node,
        };

    private MappingEntry[] EntriesOf(MappingNode mapping)
    {
        var entries = new MappingEntry[_count];
        var count = 0;
        for (var below = _first; below is not null; below = below._next)
        {
            if (below._step.Key is not { } key)
            {
                continue;
            }

            if (mapping.TryGet(key, out var entry))
            {
                entries[count++] = new MappingEntry(key, below.Reduce(entry.Value));
            }
            else if (below.IsAbsent)
            {
                // The mapping is open now, so only a null marks a place as absent.
                entries[count++] = new MappingEntry(key, _absent);
            }
        }

        Array.Resize(ref entries, count);
        return entries;
    }

    private ManifestNode[] ItemsOf(SequenceNode sequence)
    {
        var items = new ManifestNode[sequence.Items.Count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = _unknown;
        }

        for (var below = _first; below is not null; below = below._next)
        {
            if (below._step.Key is null && below._step.Index < items.Length)
            {
                items[below._step.Index] = below.Reduce(sequence.Items[below._step.Index]);
            }
        }

        return items;
    }
}
