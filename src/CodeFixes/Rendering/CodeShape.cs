using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeGuard.CSharp.CodeFixes.Rendering;

/// <summary>Questions about how an expression is written.</summary>
internal static class CodeShape
{
    /// <summary>Determines whether an expression is <c>null</c> or <c>default</c>.</summary>
    public static bool IsNull(ExpressionSyntax expression) =>
        expression.IsKind(SyntaxKind.NullLiteralExpression) || expression.IsKind(SyntaxKind.DefaultLiteralExpression);

    /// <summary>The style of a list, if the expression is one.</summary>
    public static ListStyle? ListStyleOf(SyntaxNode expression) => expression switch
    {
        CollectionExpressionSyntax => ListStyle.CollectionExpression,
        ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax => ListStyle.Array,
        BaseObjectCreationExpressionSyntax { Initializer.RawKind: (int)SyntaxKind.CollectionInitializerExpression, Initializer.Expressions: [not InitializerExpressionSyntax, ..] } => ListStyle.List,
        _ => null,
    };

    /// <summary>
    /// Determines whether an expression is the value of a member or item of an initializer or collection expression.
    /// </summary>
    public static bool IsInInitializer(SyntaxNode expression) =>
        expression.Parent is InitializerExpressionSyntax or ExpressionElementSyntax or AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax };
}
