namespace KubeGuard.Build.Fixing;

/// <summary>An entry of a mapping as it is written.</summary>
/// <param name="Key">The key; <see langword="null"/> if it is not a scalar.</param>
/// <param name="KeyNode">The node of the key.</param>
/// <param name="Value">The value.</param>
internal sealed record YamlSyntaxEntry(string? Key, YamlSyntaxNode KeyNode, YamlSyntaxNode Value)
{
    /// <summary>The index after the last character of the entry.</summary>
    public int End => Math.Max(KeyNode.End, Value.End);
}
