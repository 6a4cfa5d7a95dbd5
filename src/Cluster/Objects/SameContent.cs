using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Objects;

/// <summary>Compares trees by what is written in them; the order of keys and the places do not count.</summary>
internal static class SameContent
{
    /// <summary>Indicates whether both are certainly the same; what is not known is the same as nothing.</summary>
    public static bool Is(ManifestNode? one, ManifestNode? other) => (one, other) switch
    {
        (null, null) => true,
        (ScalarNode first, ScalarNode second) => first.Kind == second.Kind && first.Text.IsComplete && first.Text.Equals(second.Text),
        (SequenceNode first, SequenceNode second) =>
            first.IsComplete && second.IsComplete && first.Items.Count == second.Items.Count && first.Items.Zip(second.Items, Is).All(isSame => isSame),
        (MappingNode first, MappingNode second) =>
            first.IsComplete && second.IsComplete && first.Entries.Count == second.Entries.Count
            && first.Entries.All(entry => second.TryGet(entry.Key, out var same) && Is(entry.Value, same.Value)),
        _ => false,
    };
}
