using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeGuard.CSharp.CodeFixes.Planning;

/// <summary>The code to remove with a value: a member or item of a list, or a statement.</summary>
internal sealed class Slot
{
    private Slot(SyntaxNode node, ItemList? list, bool isField)
    {
        Node = node;
        List = list;
        IsField = isField;
    }

    /// <summary>The member, item or statement.</summary>
    public SyntaxNode Node { get; }

    /// <summary>The list that contains it; <see langword="null"/> for a statement.</summary>
    public ItemList? List { get; }

    /// <summary>Indicates whether the value is that of a field, not an item of a list.</summary>
    public bool IsField { get; }

    /// <summary>The slot of a value, or <see langword="null"/> if it cannot be removed by itself.</summary>
    public static Slot? Of(ExpressionSyntax value)
    {
        var outer = Outermost(value);
        return outer.Parent switch
        {
            AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment when assignment.Right == outer => OfAssignment(assignment),
            InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Parent: InitializerExpressionSyntax list } pair
                when pair.Expressions.Last() == outer => InList(list, pair, isField: true),
            InitializerExpressionSyntax list => InList(list, outer, isField: false),
            ExpressionElementSyntax { Parent: CollectionExpressionSyntax list } element => InList(list, element, isField: false),
            ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax { Parent: ExpressionStatementSyntax statement } call } arguments } argument
                when IsCallOfAdd(call) && arguments.Arguments.Last() == argument => OfStatement(statement, isField: arguments.Arguments.Count == 2),
            _ => null,
        };
    }

    /// <summary>
    /// An expression including everything around it that only passes on its value: parentheses, casts, null
    /// suppressions, and calls that convert a list.
    /// </summary>
    private static ExpressionSyntax Outermost(ExpressionSyntax expression)
    {
        while (Around(expression) is { } outer)
        {
            expression = outer;
        }

        return expression;
    }

    private static ExpressionSyntax? Around(ExpressionSyntax expression) => expression.Parent switch
    {
        ParenthesizedExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax => (ExpressionSyntax)expression.Parent,
        // new[] { "ALL" }.ToList()
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 } call, Name.Identifier.ValueText: var name } access
            when access.Expression == expression && ItemList.Of(Unwrapped(expression)) is not null && IsCopy(name) => call,
        // new List<string>(new[] { "ALL" })
        ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: BaseObjectCreationExpressionSyntax { Initializer: null } creation } }
            when ItemList.Of(Unwrapped(expression)) is { Node.RawKind: (int)SyntaxKind.ArrayInitializerExpression or (int)SyntaxKind.CollectionExpression or (int)SyntaxKind.CollectionInitializerExpression } => creation,
        _ => null,
    };

    private static ExpressionSyntax Unwrapped(ExpressionSyntax expression) => expression is ParenthesizedExpressionSyntax parenthesized ? Unwrapped(parenthesized.Expression) : expression;

    private static bool IsCopy(string method) => method is "ToList" or "ToArray" or "ToHashSet" or "AsReadOnly" or "ToImmutableList" or "ToImmutableArray";

    private static Slot? OfAssignment(AssignmentExpressionSyntax assignment) => assignment.Parent switch
    {
        InitializerExpressionSyntax list => InList(list, assignment, isField: true),
        // Without its value, spec.HostNetwork is absent; a variable would be unassigned.
        ExpressionStatementSyntax statement when assignment.Left is MemberAccessExpressionSyntax or ElementAccessExpressionSyntax =>
            OfStatement(statement, isField: true),
        _ => null,
    };

    // Nothing can be removed from an expression without an item list, such as an array with a stated size.
    private static Slot? InList(ExpressionSyntax list, SyntaxNode item, bool isField) =>
        ItemList.Of(ItemList.FromNode(list).Owner) is { } items ? new Slot(item, items, isField) : null;

    private static Slot? OfStatement(StatementSyntax statement, bool isField) => statement.Parent switch
    {
        BlockSyntax or SwitchSectionSyntax => new Slot(statement, null, isField),
        GlobalStatementSyntax global => new Slot(global, null, isField),
        _ => null,
    };

    private static bool IsCallOfAdd(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" };
}
