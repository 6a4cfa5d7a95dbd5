namespace KubeGuard.Build.Fixing;

/// <summary>A node of a document as it is written: its position and style.</summary>
internal sealed class YamlSyntaxNode
{
    /// <summary>Its kind.</summary>
    public required YamlSyntaxKind Kind { get; init; }

    /// <summary>The index of its first character, after anchor and tag.</summary>
    public required int Start { get; init; }

    /// <summary>The index after its last character that is not white space.</summary>
    public required int End { get; init; }

    /// <summary>Indicates whether it has brackets or braces, or a scalar has quotes.</summary>
    public bool IsDelimited { get; init; }

    /// <summary>Indicates whether it has a tag.</summary>
    public bool HasTag { get; init; }

    /// <summary>The entries of a mapping.</summary>
    public IReadOnlyList<YamlSyntaxEntry> Entries { get; init; } = [];

    /// <summary>The items of a sequence.</summary>
    public IReadOnlyList<YamlSyntaxNode> Items { get; init; } = [];

    /// <summary>The node that an alias refers to.</summary>
    public YamlSyntaxNode? Target { get; init; }

    /// <summary>Indicates whether nothing is written, as for the value of a key without one.</summary>
    public bool IsEmpty => Start == End;

    /// <summary>The entry of a key.</summary>
    public YamlSyntaxEntry? Find(string key) => Entries.FirstOrDefault(entry => entry.Key == key);
}
