using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeGuard.CSharp.Gates;

/// <summary>
/// Skips code that has nothing to do with models before it is bound, by its syntax and names alone. It lets through
/// everything that could create, copy, change or receive a model, and some code that only looks like it.
/// </summary>
/// <param name="names">The names that may refer to models or their members.</param>
internal sealed class BlockGate(ModelNames names)
{
    /// <summary>Determines whether code may use models.</summary>
    public bool MayUseModels(SyntaxNode code) => code.DescendantNodesAndSelf(node => node is not SimpleNameSyntax).Any(MayUseModel);

    private bool MayUseModel(SyntaxNode node) => node switch
    {
        ObjectCreationExpressionSyntax creation => names.IsModel(creation.Type),
        ImplicitObjectCreationExpressionSyntax creation => TargetOf(creation) is not { } type || names.IsModel(type),
        AnonymousObjectCreationExpressionSyntax or WithExpressionSyntax or QueryExpressionSyntax => true,
        AssignmentExpressionSyntax assignment => IsChange(assignment),
        InvocationExpressionSyntax call => names.HasDelegates || (Words.OfEnd(call.Expression) is { } method && names.IsCall(method)),
        LocalFunctionStatementSyntax function => names.IsModel(function.ReturnType) || Words.IsOpen(function.ReturnType),
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.CollectionInitializerExpression } => names.IsCall("Add"),
        _ => false,
    };

    // An object initializer sets members of a model only if the object is one.
    private bool IsChange(AssignmentExpressionSyntax assignment) =>
        assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
        && assignment.Parent is not InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax }
        && names.IsProperty(Words.OfEnd(assignment.Left) ?? Words.Indexer);

    // The type of new(…), if it is written nearby.
    private static TypeSyntax? TargetOf(ImplicitObjectCreationExpressionSyntax creation) => creation.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax variables } } => variables.Type,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Type,
        ArrowExpressionClauseSyntax { Parent: var member } => ResultOf(member),
        ReturnStatementSyntax statement => ResultOf(statement.Ancestors().FirstOrDefault(
            node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax or AccessorDeclarationSyntax)),
        _ => null,
    };

    private static TypeSyntax? ResultOf(SyntaxNode? member) => member switch
    {
        MethodDeclarationSyntax method => method.ReturnType,
        LocalFunctionStatementSyntax function => function.ReturnType,
        BasePropertyDeclarationSyntax property => property.Type,
        AccessorDeclarationSyntax { Parent.Parent: BasePropertyDeclarationSyntax property } => property.Type,
        _ => null,
    };
}
