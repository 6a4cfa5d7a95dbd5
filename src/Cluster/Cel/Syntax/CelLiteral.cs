using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Cel.Syntax;

/// <summary>A constant.</summary>
/// <param name="value">Its value.</param>
/// <param name="span">Its place.</param>
internal sealed class CelLiteral(CelValue value, CelSpan span) : CelSyntaxNode(span, 1)
{
    /// <summary>Its value.</summary>
    public CelValue Value { get; } = value;

    /// <inheritdoc/>
    public override IEnumerable<CelSyntaxNode> Children => [];
}
