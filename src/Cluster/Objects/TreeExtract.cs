using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Objects;

/// <summary>
/// Reduces a tree to some places in it. Every place keeps its path and its location, and certainly absent places stay absent;
/// everything else is unknown.
/// </summary>
internal sealed class TreeExtract
{
    private readonly List<(PathSegment Step, TreeExtract Below)> _steps = [];
    private ManifestCursor? _kept;

    private TreeExtract()
    {
    }

    /// <summary>The tree with the given places alone.</summary>
    /// <param name="root">The root of the tree.</param>
    /// <param name="places">The places, with everything below them.</param>
    public static ManifestNode Of(ManifestCursor root, IEnumerable<ManifestCursor> places)
    {
        var all = new TreeExtract();
        foreach (var place in places)
        {
            all.Add(place);
        }

        return all.Reduce(root.Node!);
    }

    // A place that a controller completes is unknown although nothing is written there.
    private bool IsAbsent => (_kept is null || _kept.IsAbsent) && _steps.TrueForAll(step => step.Below.IsAbsent);

    private void Add(ManifestCursor place)
    {
        var extract = this;
        foreach (var step in place.Path.Segments)
        {
            extract = extract.Step(step);
        }

        extract._kept = place;
    }

    private TreeExtract Step(PathSegment step)
    {
        foreach (var known in _steps)
        {
            if (known.Step.Equals(step))
            {
                return known.Below;
            }
        }

        var below = new TreeExtract();
        _steps.Add((step, below));
        return below;
    }

    private ManifestNode Reduce(ManifestNode node) =>
        _kept is { Node: { } kept } ? kept
        : _steps.Count == 0 ? new UnknownNode(node.Location)
        : node switch
        {
            MappingNode mapping => new MappingNode([.. EntriesOf(mapping)], isComplete: false, mapping.Location),
            SequenceNode sequence => new SequenceNode([.. sequence.Items.Select(ReduceItem)], sequence.IsComplete, sequence.Location),
            _ => node,
        };

    private IEnumerable<MappingEntry> EntriesOf(MappingNode mapping)
    {
        foreach (var (step, below) in _steps)
        {
            if (step.Key is not { } key)
            {
                continue;
            }

            if (mapping.TryGet(key, out var entry))
            {
                yield return new MappingEntry(key, below.Reduce(entry.Value));
            }
            else if (below.IsAbsent)
            {
                // The mapping is open now, so only a null marks a place as absent.
                yield return new MappingEntry(key, ScalarNode.Null());
            }
        }
    }

    private ManifestNode ReduceItem(ManifestNode item, int index)
    {
        foreach (var (step, below) in _steps)
        {
            if (step.Key is null && step.Index == index)
            {
                return below.Reduce(item);
            }
        }

        return new UnknownNode();
    }
}
