using KubeGuard.Manifests;

namespace KubeGuard.Edits;

/// <summary>Compares two trees by their values, not by where they are written or in which order their keys are.</summary>
internal static class NodeEquality
{
    /// <summary>Determines whether two trees mean the same to Kubernetes: <c>1</c> and <c>"1"</c> do not.</summary>
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
