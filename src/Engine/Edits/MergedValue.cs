using KubeGuard.Manifests;

namespace KubeGuard.Edits;

/// <summary>The value of a field that several edits set.</summary>
internal static class MergedValue
{
    /// <summary>Merges two values: equal ones are one, and mappings are merged key by key.</summary>
    /// <exception cref="EditRefusedException">They contradict each other.</exception>
    public static ManifestNode Of(ManifestNode first, ManifestNode second) => (first, second) switch
    {
        _ when NodeEquality.AreEqual(first, second) => first,
        (MappingNode one, MappingNode other) => Of(one, other),
        _ => throw new EditRefusedException("another fix gives the field another value"),
    };

    private static MappingNode Of(MappingNode first, MappingNode second)
    {
        var common = first.Entries.Select(entry => second.TryGet(entry.Key, out var other)
            ? new MappingEntry(entry.Key, Of(entry.Value, other.Value))
            : entry);
        var added = second.Entries.Where(entry => !first.TryGet(entry.Key, out _));
        return new MappingNode([.. common, .. added]);
    }
}
