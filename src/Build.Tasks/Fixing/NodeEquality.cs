using KubeGuard.Manifests;

namespace KubeGuard.Build.Fixing;

/// <summary>Compares two trees by what they say, not by where they are written or in which order.</summary>
internal static class NodeEquality
{
    public static bool AreEqual(ManifestNode left, ManifestNode right) => ReferenceEquals(left, right) || (left, right) switch
    {
        (MappingNode a, MappingNode b) => a.Entries.Count == b.Entries.Count
            && a.Entries.All(entry => b.TryGet(entry.Key, out var other) && AreEqual(entry.Value, other.Value)),
        (SequenceNode a, SequenceNode b) => a.Items.Count == b.Items.Count && a.Items.Zip(b.Items, AreEqual).All(isEqual => isEqual),
        (ScalarNode a, ScalarNode b) => a.Kind == b.Kind && (a.Kind == ScalarKind.Null || a.Text.Equals(b.Text)),
        (UnknownNode, UnknownNode) => true,
        _ => false,
    };
}
