namespace KubeGuard.Cluster.Cel.Syntax;

/// <summary>A name.</summary>
/// <param name="name">The name without a leading dot.</param>
/// <param name="span">Its place.</param>
/// <param name="isAbsolute">Whether a dot is written before it, so that it names no variable of a macro.</param>
internal sealed class CelIdentifier(string name, CelSpan span, bool isAbsolute = false) : CelSyntaxNode(span, 1)
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>Indicates whether a dot is written before it.</summary>
    public bool IsAbsolute { get; } = isAbsolute;

    /// <inheritdoc/>
    public override IEnumerable<CelSyntaxNode> Children => [];
}
