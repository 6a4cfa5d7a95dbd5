using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Objects;

/// <summary>Compares places of two versions of an object by all that a rule can see there: everything but where the nodes are written.</summary>
internal static class SameTree
{
    /// <summary>Indicates whether two places have the same path and the same content; unlike for <see cref="SameContent"/>, two unknown values are the same.</summary>
    public static bool IsAt(ManifestCursor one, ManifestCursor other) =>
        one.Presence == other.Presence && (!one.IsPresent || Is(one.Node, other.Node)) && AreReachedAlike(one, other);

    /// <summary>Indicates whether two trees are the same.</summary>
    public static bool Is(ManifestNode? one, ManifestNode? other) => (one, other) switch
    {
        (null, null) or (UnknownNode, UnknownNode) => true,
        (ScalarNode first, ScalarNode second) => first.Kind == second.Kind && first.Text.Equals(second.Text) && first.WrittenText == second.WrittenText,
        (SequenceNode first, SequenceNode second) => HaveSameItems(first, second) && first.Items.Zip(second.Items, Is).All(isSame => isSame),
        (MappingNode first, MappingNode second) =>
            first.IsComplete == second.IsComplete && first.Entries.Count == second.Entries.Count
            && first.Entries.Zip(second.Entries, (entry, same) => entry.Key == same.Key && Is(entry.Value, same.Value)).All(isSame => isSame),
        _ => false,
    };

    private static bool HaveSameItems(SequenceNode one, SequenceNode other) => one.IsComplete == other.IsComplete && one.Items.Count == other.Items.Count;

    // A rule that reads items also sees how many there are.
    private static bool AreReachedAlike(ManifestCursor one, ManifestCursor other)
    {
        for (; one.Parent is not null && other.Parent is not null; (one, other) = (one.Parent, other.Parent))
        {
            if (!one.Segment.Equals(other.Segment) || (one.Parent.Node is SequenceNode list && !(other.Parent.Node is SequenceNode same && HaveSameItems(list, same))))
            {
                return false;
            }
        }

        return one.Parent is null && other.Parent is null;
    }
}
