namespace KubeGuard.Cluster.Cel.Syntax;

/// <summary>A list: <c>[a, ?b]</c>.</summary>
/// <param name="elements">The elements.</param>
/// <param name="span">Its place.</param>
internal sealed class CelListNode(IReadOnlyList<CelElement> elements, CelSpan span)
    : CelSyntaxNode(span, DepthAbove(elements.Select(element => element.Value)))
{
    /// <summary>The elements.</summary>
    public IReadOnlyList<CelElement> Elements { get; } = elements;

    /// <inheritdoc/>
    public override IEnumerable<CelSyntaxNode> Children => Elements.Select(element => element.Value);
}
