using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KubeGuard.CSharp.CodeFixes.Planning;

/// <summary>The members or items between the braces of an initializer or the brackets of a collection expression.</summary>
internal sealed class ItemList
{
    private readonly Lazy<IReadOnlyList<TextSpan>> _conditions;

    private ItemList(ExpressionSyntax node, SyntaxToken open, SyntaxToken close, IReadOnlyList<SyntaxNode> items, IReadOnlyList<SyntaxToken> separators)
    {
        Node = node;
        Open = open;
        Close = close;
        Items = items;
        Separators = separators;
        _conditions = new Lazy<IReadOnlyList<TextSpan>>(() => [.. ConditionsIn(node)]);
    }

    /// <summary>The initializer or collection expression.</summary>
    public ExpressionSyntax Node { get; }

    /// <summary>The brace or bracket before the items.</summary>
    public SyntaxToken Open { get; }

    /// <summary>The brace or bracket after the items.</summary>
    public SyntaxToken Close { get; }

    /// <summary>The members or items.</summary>
    public IReadOnlyList<SyntaxNode> Items { get; }

    /// <summary>The commas.</summary>
    public IReadOnlyList<SyntaxToken> Separators { get; }

    /// <summary>Indicates whether a comma follows the last item.</summary>
    public bool HasTrailingComma => Items.Count > 0 && Separators.Count == Items.Count;

    /// <summary>Indicates whether the items are between brackets.</summary>
    public bool IsCollectionExpression => Node is CollectionExpressionSyntax;

    /// <summary>The expression that the list belongs to: the creation, or the list itself if there is no <c>new</c>.</summary>
    public ExpressionSyntax Owner =>
        Node.Parent is BaseObjectCreationExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or WithExpressionSyntax
            ? (ExpressionSyntax)Node.Parent
            : Node;

    /// <summary>The list of an expression, if it has one in the source.</summary>
    public static ItemList? Of(ExpressionSyntax expression) => expression switch
    {
        CollectionExpressionSyntax collection => FromNode(collection),
        BaseObjectCreationExpressionSyntax { Initializer: { } initializer } => FromNode(initializer),
        WithExpressionSyntax { Initializer: { } initializer } => FromNode(initializer),
        ImplicitArrayCreationExpressionSyntax { Initializer: { } initializer } => FromNode(initializer),
        ArrayCreationExpressionSyntax { Initializer: { } initializer } array when !HasSize(array) => FromNode(initializer),
        InitializerExpressionSyntax initializer when !initializer.IsKind(SyntaxKind.ComplexElementInitializerExpression) => FromNode(initializer),
        _ => null,
    };

    /// <summary>The list of an initializer or collection expression.</summary>
    public static ItemList FromNode(SyntaxNode node) => node switch
    {
        CollectionExpressionSyntax collection => new ItemList(
            collection, collection.OpenBracketToken, collection.CloseBracketToken, [.. collection.Elements], [.. collection.Elements.GetSeparators()]),
        InitializerExpressionSyntax initializer => new ItemList(
            initializer, initializer.OpenBraceToken, initializer.CloseBraceToken, [.. initializer.Expressions], [.. initializer.Expressions.GetSeparators()]),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    /// <summary>Indicates whether some of its items are conditional (<c>#if</c>), even those that are compiled out.</summary>
    public bool HasConditions => _conditions.Value.Count > 0;

    /// <summary>Determines whether a position is in a conditional part of the list.</summary>
    public bool IsConditional(int position) => _conditions.Value.Any(span => span.Contains(position));

    /// <summary>The comma after an item.</summary>
    public SyntaxToken? SeparatorAfter(int index) => index < Separators.Count ? Separators[index] : null;

    // From each #if to its #endif, except those around the whole list.
    private static IEnumerable<TextSpan> ConditionsIn(ExpressionSyntax node)
    {
        if (!node.ContainsDirectives)
        {
            yield break;
        }

        var starts = new Stack<int>();
        foreach (var directive in node.DescendantTrivia().Where(trivia => trivia.IsDirective))
        {
            if (directive.IsKind(SyntaxKind.IfDirectiveTrivia))
            {
                starts.Push(directive.SpanStart);
            }
            else if (directive.IsKind(SyntaxKind.EndIfDirectiveTrivia) && starts.Count > 0)
            {
                yield return TextSpan.FromBounds(starts.Pop(), directive.Span.End);
            }
        }
    }

    // new string[2] { "a", "b" } states its size, so items can be neither added nor removed.
    private static bool HasSize(ArrayCreationExpressionSyntax array) =>
        array.Type.RankSpecifiers.Any(rank => rank.Sizes.Any(size => size is not OmittedArraySizeExpressionSyntax));
}
