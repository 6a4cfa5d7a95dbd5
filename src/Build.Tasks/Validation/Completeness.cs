namespace KubeGuard.Build.Validation;

/// <summary>
/// The declaration of one item of a project about its manifest set: that no other object in the cluster matters to the objects
/// of the set, or that there may be others.
/// </summary>
/// <param name="Text">The word of the item, or else of the property.</param>
internal sealed record Completeness(string Text)
{
    /// <summary>No declaration, so there may be other objects.</summary>
    public static readonly Completeness Open = new("");

    /// <summary>Indicates whether the set is complete, as far as this item is concerned.</summary>
    public bool IsComplete => bool.TryParse(Text, out var value) && value;

    /// <summary>Indicates whether the word is one of those that count.</summary>
    public bool IsValid => Text.Length == 0 || bool.TryParse(Text, out _);

    /// <summary>Reads the word of an item.</summary>
    /// <param name="metadata">Its metadata; empty if it has none.</param>
    /// <param name="property">The property of the project, which counts then.</param>
    public static Completeness Of(string metadata, string property) => new(metadata.Length > 0 ? metadata : property);
}
