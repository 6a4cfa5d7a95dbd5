using KubeGuard.CSharp.Interpretation.Domain;
using KubeGuard.Manifests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KubeGuard.CSharp.Trees;

/// <summary>Where a node of a manifest tree is written in C#.</summary>
/// <param name="origin">The whole expression that gives the node, which an edit starts from.</param>
/// <param name="span">The part of it to report.</param>
/// <param name="isOnOnePath">Whether the code goes another way, too, that gives another node.</param>
internal sealed class SyntaxLocation(Origin origin, TextSpan span, bool isOnOnePath) : ManifestLocation
{
    /// <summary>The syntax tree to report in.</summary>
    public SyntaxTree Tree => (origin.Call ?? origin.Syntax).SyntaxTree;

    /// <summary>The place to report: in another member, what leads there.</summary>
    public Location Report => origin.Call is { } call ? NameOf(call).GetLocation() : Written;

    /// <summary>The place where it is written.</summary>
    public Location Written => Location.Create(origin.Syntax.SyntaxTree, span);

    /// <summary>What leads there from the member that is interpreted, if it is written in another one.</summary>
    public SyntaxNode? Call => origin.Call;

    /// <summary>Whether it is written in another member than the one that is interpreted.</summary>
    public bool IsElsewhere => Call is not null;

    /// <summary>The file where it is written.</summary>
    public SyntaxTree WrittenIn => origin.Syntax.SyntaxTree;

    /// <summary>Whether it is reported in another file than the one where it is written.</summary>
    public bool IsInAnotherFile => WrittenIn != Tree;

    /// <summary>Whether it is a parameter, so that the value is written wherever the method is called.</summary>
    public bool IsGiven => origin.IsGiven;

    /// <summary>Whether the code goes another way, too, that gives another node.</summary>
    public bool IsOnOnePath => isOnOnePath;

    /// <summary>The whole expression.</summary>
    public SyntaxNode Anchor => origin.Syntax;

    /// <summary>The location of a value: the expression itself.</summary>
    public static SyntaxLocation OfValue(Origin origin, bool isOnOnePath) => new(origin, origin.Syntax.Span, isOnOnePath);

    /// <summary>The location of an object: what names it in the expression that makes it.</summary>
    public static SyntaxLocation OfObject(Origin origin, bool isOnOnePath) => new(origin, origin.Syntax switch
    {
        ObjectCreationExpressionSyntax creation => creation.Type.Span,
        ImplicitObjectCreationExpressionSyntax creation => creation.NewKeyword.Span,
        WithExpressionSyntax with => with.WithKeyword.Span,
        InitializerExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } => assignment.Left.Span,
        var expression => expression.Span,
    }, isOnOnePath);

    /// <summary>The location of a collection: the property that it is the value of, otherwise where it starts.</summary>
    public static SyntaxLocation OfCollection(Origin origin, Origin? owner, bool isOnOnePath) => new(
        origin,
        owner is not null && owner.Syntax.SyntaxTree == origin.Syntax.SyntaxTree ? owner.Syntax.Span : origin.Syntax.GetFirstToken().Span,
        isOnOnePath);

    // Of a call only the name: its arguments may be long.
    private static SyntaxNode NameOf(SyntaxNode call) => call switch
    {
        InvocationExpressionSyntax invocation => NameOf(invocation.Expression),
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => call,
    };
}
