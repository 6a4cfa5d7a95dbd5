namespace KubeGuard.Cluster.Cel.Syntax;

/// <summary>A map, <c>{a: b, ?c: d}</c>, or a message, <c>Object.spec{a: b}</c>.</summary>
/// <param name="typeName">The name of the type of a message; <see langword="null"/> for a map.</param>
/// <param name="entries">The entries.</param>
/// <param name="span">Its place.</param>
internal sealed class CelMapNode(string? typeName, IReadOnlyList<CelEntry> entries, CelSpan span)
    : CelSyntaxNode(span, DepthAbove(entries.SelectMany(entry => new[] { entry.Key, entry.Value })))
{
    /// <summary>The name of the type of a message; <see langword="null"/> for a map.</summary>
    public string? TypeName { get; } = typeName;

    /// <summary>The entries.</summary>
    public IReadOnlyList<CelEntry> Entries { get; } = entries;

    /// <inheritdoc/>
    public override IEnumerable<CelSyntaxNode> Children => Entries.SelectMany(entry => new[] { entry.Key, entry.Value });
}
