using KubeGuard.CSharp.Interpretation.Domain;
using KubeGuard.Manifests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KubeGuard.CSharp.Trees;

/// <summary>The place in C# where a node of a manifest tree is written.</summary>
/// <param name="origin">The whole expression of the node, at which edits are anchored.</param>
/// <param name="span">The part of it to report.</param>
/// <param name="isOnOnePath">Whether another path through the code has another node.</param>
internal sealed class SyntaxLocation(Origin origin, TextSpan span, bool isOnOnePath) : ManifestLocation
{
    /// <summary>The syntax tree to report in.</summary>
    public SyntaxTree Tree => (origin.Call ?? origin.Syntax).SyntaxTree;

    /// <summary>The place to report: if it is in another member, the call or reference that leads there.</summary>
    public Location Report => origin.Call is { } call ? NameOf(call).GetLocation() : Written;

    /// <summary>The place where it is written.</summary>
    public Location Written => Location.Create(origin.Syntax.SyntaxTree, span);

    /// <summary>The call or reference that leads there from the interpreted member, if it is written in another one.</summary>
    public SyntaxNode? Call => origin.Call;

    /// <summary>Indicates whether it is written in another member than the one that is interpreted.</summary>
    public bool IsElsewhere => Call is not null;

    /// <summary>The file where it is written.</summary>
    public SyntaxTree WrittenIn => origin.Syntax.SyntaxTree;

    /// <summary>Indicates whether it is reported in another file than the one where it is written.</summary>
    public bool IsInAnotherFile => WrittenIn != Tree;

    /// <summary>Indicates whether it is a parameter, so that the value is written by the callers of the method.</summary>
    public bool IsGiven => origin.IsGiven;

    /// <summary>Indicates whether another path through the code has another node.</summary>
    public bool IsOnOnePath => isOnOnePath;

    /// <summary>The whole expression.</summary>
    public SyntaxNode Anchor => origin.Syntax;

    /// <summary>The location of a value: the expression itself.</summary>
    public static SyntaxLocation OfValue(Origin origin, bool isOnOnePath) => new(origin, origin.Syntax.Span, isOnOnePath);

    /// <summary>The location of an object: its name in the expression that creates it.</summary>
    public static SyntaxLocation OfObject(Origin origin, bool isOnOnePath) => new(origin, origin.Syntax switch
    {
        ObjectCreationExpressionSyntax creation => creation.Type.Span,
        ImplicitObjectCreationExpressionSyntax creation => creation.NewKeyword.Span,
        WithExpressionSyntax with => with.WithKeyword.Span,
        InitializerExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } => assignment.Left.Span,
        var expression => expression.Span,
    }, isOnOnePath);

    /// <summary>The location of a collection: the property that it is assigned to, otherwise its start.</summary>
    public static SyntaxLocation OfCollection(Origin origin, Origin? owner, bool isOnOnePath) => new(
        origin,
        owner is not null && owner.Syntax.SyntaxTree == origin.Syntax.SyntaxTree ? owner.Syntax.Span : origin.Syntax.GetFirstToken().Span,
        isOnOnePath);

    // Only the name of a call, since its arguments may be long.
    private static SyntaxNode NameOf(SyntaxNode call) => call switch
    {
        InvocationExpressionSyntax invocation => NameOf(invocation.Expression),
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => call,
    };
}
