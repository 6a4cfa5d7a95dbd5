namespace KubeGuard.Build.Fixing;

/// <summary>An entry of a mapping as it is written.</summary>
/// <param name="Key">The key; <see langword="null"/> if it is no scalar.</param>
/// <param name="KeyNode">Where the key is.</param>
/// <param name="Value">The value.</param>
internal sealed record YamlSyntaxEntry(string? Key, YamlSyntaxNode KeyNode, YamlSyntaxNode Value)
{
    /// <summary>The index behind the last character of the entry.</summary>
    public int End => Math.Max(KeyNode.End, Value.End);
}
