using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeGuard.CSharp.Gates;

/// <summary>
/// The pieces of code of a member: the operation blocks that analyzers receive, without the code in attributes and in
/// the defaults of parameters. Finding them needs no binding.
/// </summary>
internal static class CodeRoots
{
    /// <summary>The code of a member.</summary>
    /// <param name="declaration">The declaration, as code block actions receive it.</param>
    /// <param name="owner">The member; one of several that share the declaration of a field.</param>
    public static IReadOnlyList<SyntaxNode> Of(SyntaxNode declaration, ISymbol owner) => [.. Candidates(declaration, owner).OfType<SyntaxNode>()];

    private static IEnumerable<SyntaxNode?> Candidates(SyntaxNode declaration, ISymbol owner) => declaration switch
    {
        ConstructorDeclarationSyntax constructor => [constructor.Initializer, constructor.Body, constructor.ExpressionBody],
        BaseMethodDeclarationSyntax method => [method.Body, method.ExpressionBody],
        AccessorDeclarationSyntax accessor => [accessor.Body, accessor.ExpressionBody],
        PropertyDeclarationSyntax property => [property.Initializer],
        BaseFieldDeclarationSyntax field => field.Declaration.Variables.Where(variable => Declares(variable, owner)).Select(variable => variable.Initializer),
        TypeDeclarationSyntax { BaseList: { } bases } => bases.Types.OfType<PrimaryConstructorBaseTypeSyntax>(),
        ArrowExpressionClauseSyntax or CompilationUnitSyntax => [declaration],
        _ => [],
    };

    private static bool Declares(VariableDeclaratorSyntax variable, ISymbol owner) =>
        owner.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == variable.SyntaxTree && reference.Span == variable.Span);
}
