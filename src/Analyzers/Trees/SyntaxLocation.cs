using KubeGuard.Manifests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KubeGuard.CSharp.Trees;

/// <summary>Where a node of a manifest tree is written in C#.</summary>
/// <param name="anchor">The whole expression that gives the node, which an edit starts from.</param>
/// <param name="span">The part of it to report.</param>
internal sealed class SyntaxLocation(SyntaxNode anchor, TextSpan span) : ManifestLocation
{
    /// <summary>The syntax tree.</summary>
    public SyntaxTree Tree => anchor.SyntaxTree;

    /// <summary>The place to report.</summary>
    public Location Report => Location.Create(Tree, span);

    /// <summary>The whole expression.</summary>
    public Location Anchor => anchor.GetLocation();

    /// <summary>The location of a value: the expression itself.</summary>
    public static SyntaxLocation OfValue(SyntaxNode expression) => new(expression, expression.Span);

    /// <summary>The location of an object: what names it in the expression that makes it.</summary>
    public static SyntaxLocation OfObject(SyntaxNode expression) => new(expression, expression switch
    {
        ObjectCreationExpressionSyntax creation => creation.Type.Span,
        ImplicitObjectCreationExpressionSyntax creation => creation.NewKeyword.Span,
        WithExpressionSyntax with => with.WithKeyword.Span,
        InitializerExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } => assignment.Left.Span,
        _ => expression.Span,
    });

    /// <summary>The location of a collection: the property that holds it, otherwise where it starts.</summary>
    public static SyntaxLocation OfCollection(SyntaxNode expression, SyntaxNode? holder) => new(
        expression,
        holder is not null && holder.SyntaxTree == expression.SyntaxTree ? holder.Span : expression.GetFirstToken().Span);
}
