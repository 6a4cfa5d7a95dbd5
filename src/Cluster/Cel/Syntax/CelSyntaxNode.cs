namespace KubeGuard.Cluster.Cel.Syntax;

/// <summary>A node of the syntax tree of an expression, after macros are replaced. Immutable.</summary>
/// <param name="span">Its place in the text.</param>
/// <param name="depth">The depth of the tree below it, itself included; bounded by the parser.</param>
internal abstract class CelSyntaxNode(CelSpan span, int depth)
{
    /// <summary>Its place in the text. An operator has that of its sign, a selection that of its field.</summary>
    public CelSpan Span { get; } = span;

    /// <summary>The depth of the tree below it, itself included.</summary>
    public int Depth { get; } = depth;

    /// <summary>The parts of the node, in the order of the text.</summary>
    public abstract IEnumerable<CelSyntaxNode> Children { get; }

    /// <summary>One more than the greatest depth of some nodes.</summary>
    private protected static int DepthAbove(IEnumerable<CelSyntaxNode?> nodes)
    {
        var depth = 0;
        foreach (var node in nodes)
        {
            depth = Math.Max(depth, node?.Depth ?? 0);
        }

        return depth + 1;
    }
}
