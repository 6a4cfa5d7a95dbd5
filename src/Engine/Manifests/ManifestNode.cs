namespace KubeGuard.Manifests;

/// <summary>
/// A node of the manifest tree: <see cref="MappingNode"/>, <see cref="SequenceNode"/>, <see cref="ScalarNode"/> or
/// <see cref="UnknownNode"/>. Immutable; one node may be at several paths (a YAML alias, a C# local used twice), so a
/// node knows its location but not its path.
/// </summary>
/// <param name="location">The place in the source, or <see langword="null"/> for a value of an edit.</param>
internal abstract class ManifestNode(ManifestLocation? location)
{
    /// <summary>
    /// The span to report: the value of a scalar, or the name of a mapping or sequence (its YAML key, the C# type name
    /// that creates it).
    /// </summary>
    public ManifestLocation? Location { get; } = location;

    /// <summary>
    /// The same tree with every mapping and sequence open, so that nothing in it is certainly absent.
    /// </summary>
    public abstract ManifestNode Opened();

    /// <summary>Determines whether the tree leaves nothing open: no value, and no part of one, is unknown.</summary>
    public bool IsWhollyKnown() => this switch
    {
        MappingNode mapping => mapping.IsComplete && mapping.Entries.All(entry => entry.Value.IsWhollyKnown()),
        SequenceNode sequence => sequence.IsComplete && sequence.Items.All(item => item.IsWhollyKnown()),
        ScalarNode scalar => scalar.Kind == ScalarKind.Null || scalar.Text.IsComplete,
        _ => false,
    };
}
