namespace KubeGuard.Cluster.Cel.Syntax;

/// <summary>A loop over the elements of a list or a map.</summary>
/// <param name="kind">What it computes.</param>
/// <param name="range">The list or map.</param>
/// <param name="variable">The variable for the element, or the key of a map. With a second variable: for the index or key.</param>
/// <param name="secondVariable">The variable for the element or value, if there are two.</param>
/// <param name="condition">The condition, if there is one.</param>
/// <param name="result">The result for an element; <see langword="null"/> for kinds that give a boolean.</param>
/// <param name="span">The place of the name of the macro.</param>
internal sealed class CelComprehension(
    CelComprehensionKind kind, CelSyntaxNode range, string variable, string? secondVariable, CelSyntaxNode? condition, CelSyntaxNode? result, CelSpan span)
    : CelSyntaxNode(span, DepthAbove([range, condition, result]))
{
    /// <summary>The kind of its result.</summary>
    public CelComprehensionKind Kind { get; } = kind;

    /// <summary>The list or map.</summary>
    public CelSyntaxNode Range { get; } = range;

    /// <summary>The variable for the element or key; with a second variable for the index or key.</summary>
    public string Variable { get; } = variable;

    /// <summary>The variable for the element or value, if there are two.</summary>
    public string? SecondVariable { get; } = secondVariable;

    /// <summary>The condition, if there is one.</summary>
    public CelSyntaxNode? Condition { get; } = condition;

    /// <summary>The result for an element.</summary>
    public CelSyntaxNode? Result { get; } = result;

    /// <inheritdoc/>
    public override IEnumerable<CelSyntaxNode> Children => new[] { Range, Condition, Result }.OfType<CelSyntaxNode>();
}
