namespace KubeGuard.Cluster.Cel.Syntax;

/// <summary>The selection of a field: <c>a.b</c>, <c>a.?b</c> or <c>has(a.b)</c>.</summary>
/// <param name="operand">What the field is selected from.</param>
/// <param name="field">The name of the field.</param>
/// <param name="span">The place of the field.</param>
/// <param name="form">The form.</param>
internal sealed class CelSelection(CelSyntaxNode operand, string field, CelSpan span, CelSelectionForm form = CelSelectionForm.Plain)
    : CelSyntaxNode(span, operand.Depth + 1)
{
    /// <summary>The value that the field is selected from.</summary>
    public CelSyntaxNode Operand { get; } = operand;

    /// <summary>The name of the field.</summary>
    public string Field { get; } = field;

    /// <summary>The form.</summary>
    public CelSelectionForm Form { get; } = form;

    /// <inheritdoc/>
    public override IEnumerable<CelSyntaxNode> Children => [Operand];
}
