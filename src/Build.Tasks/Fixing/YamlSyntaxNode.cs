namespace KubeGuard.Build.Fixing;

/// <summary>A node of a document as it is written: where it is, and in which style.</summary>
internal sealed class YamlSyntaxNode
{
    /// <summary>Its kind.</summary>
    public required YamlSyntaxKind Kind { get; init; }

    /// <summary>The index of its first character, behind anchor and tag.</summary>
    public required int Start { get; init; }

    /// <summary>The index behind its last character that is no white space.</summary>
    public required int End { get; init; }

    /// <summary>Whether it has brackets or braces; a scalar: whether it has quotes.</summary>
    public bool IsDelimited { get; init; }

    /// <summary>Whether it says its type.</summary>
    public bool HasTag { get; init; }

    /// <summary>The entries of a mapping.</summary>
    public IReadOnlyList<YamlSyntaxEntry> Entries { get; init; } = [];

    /// <summary>The items of a sequence.</summary>
    public IReadOnlyList<YamlSyntaxNode> Items { get; init; } = [];

    /// <summary>The node that an alias stands for.</summary>
    public YamlSyntaxNode? Target { get; init; }

    /// <summary>Whether nothing is written: the value of a key that has none.</summary>
    public bool IsEmpty => Start == End;

    /// <summary>The entry of a key.</summary>
    public YamlSyntaxEntry? Find(string key) => Entries.FirstOrDefault(entry => entry.Key == key);
}
