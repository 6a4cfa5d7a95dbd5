using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeGuard.CSharp.CodeFixes.Planning;

/// <summary>All that is to happen to one expression.</summary>
/// <param name="expression">The expression.</param>
internal sealed class ExpressionChange(ExpressionSyntax expression)
{
    /// <summary>The expression.</summary>
    public ExpressionSyntax Expression { get; } = expression;

    /// <summary>The slot to take away, if the expression goes.</summary>
    public Slot? Removal { get; set; }

    /// <summary>The value that takes its place.</summary>
    public NewValue? Replacement { get; set; }

    /// <summary>The fields or items that are added to it.</summary>
    public NewValue? Additions { get; set; }
}
