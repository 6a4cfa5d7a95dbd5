namespace KubeGuard.Edits;

/// <summary>What a <see cref="ManifestEdit"/> does.</summary>
internal enum EditOperation
{
    /// <summary>Gives a field its value, replacing what is there and creating the mappings above it.</summary>
    Set,

    /// <summary>
    /// Takes away a field or an item. When that leaves a sequence or mapping empty, the field that
    /// holds it goes too.
    /// </summary>
    Remove,

    /// <summary>Appends an item to a sequence, creating it and the mappings above it.</summary>
    Add,
}
