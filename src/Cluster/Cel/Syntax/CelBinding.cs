namespace KubeGuard.Cluster.Cel.Syntax;

/// <summary>A variable with a value, as <c>optMap</c> introduces two: one for its receiver and one for the value in that.</summary>
/// <param name="variable">Its name.</param>
/// <param name="value">Its value.</param>
/// <param name="body">Where it can be used.</param>
/// <param name="span">The place of the name of the macro.</param>
internal sealed class CelBinding(string variable, CelSyntaxNode value, CelSyntaxNode body, CelSpan span)
    : CelSyntaxNode(span, DepthAbove([value, body]))
{
    /// <summary>
    /// The name of a variable for an optional value that cel-go evaluates each time that it is read. No expression can name it.
    /// </summary>
    public const string Receiver = "@receiver";

    /// <summary>Its name.</summary>
    public string Variable { get; } = variable;

    /// <summary>Its value.</summary>
    public CelSyntaxNode Value { get; } = value;

    /// <summary>Where it can be used.</summary>
    public CelSyntaxNode Body { get; } = body;

    /// <inheritdoc/>
    public override IEnumerable<CelSyntaxNode> Children => [Value, Body];
}
