namespace KubeGuard.Edits;

/// <summary>The kind of change that a <see cref="ManifestEdit"/> makes.</summary>
internal enum EditOperation
{
    /// <summary>Gives a field its value, replacing what is there and creating the mappings above it.</summary>
    Set,

    /// <summary>
    /// Takes away a field or an item. When that leaves a sequence or mapping empty, the field that
    /// contains it goes too.
    /// </summary>
    Remove,

    /// <summary>Appends an item to a sequence, creating it and the mappings above it.</summary>
    Add,
}
