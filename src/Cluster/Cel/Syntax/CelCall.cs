namespace KubeGuard.Cluster.Cel.Syntax;

/// <summary>A call of a function or an operator. Terms joined by one of <c>&amp;&amp;</c> and <c>||</c> are one call.</summary>
/// <param name="function">The name of the function or operator, such as <c>_+_</c>.</param>
/// <param name="target">The receiver, if one is written.</param>
/// <param name="arguments">The other arguments.</param>
/// <param name="span">The place of the name or sign.</param>
internal sealed class CelCall(string function, CelSyntaxNode? target, IReadOnlyList<CelSyntaxNode> arguments, CelSpan span)
    : CelSyntaxNode(span, DepthAbove([target, .. arguments]))
{
    /// <summary>The name of the function or operator.</summary>
    public string Function { get; } = function;

    /// <summary>The receiver.</summary>
    public CelSyntaxNode? Target { get; } = target;

    /// <summary>The arguments without the receiver.</summary>
    public IReadOnlyList<CelSyntaxNode> Arguments { get; } = arguments;

    /// <inheritdoc/>
    public override IEnumerable<CelSyntaxNode> Children => Target is null ? Arguments : [Target, .. Arguments];
}
