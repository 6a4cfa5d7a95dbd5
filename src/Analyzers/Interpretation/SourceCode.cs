using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace KubeGuard.CSharp.Interpretation;

/// <summary>The code of the compilation's own methods and initializers, for those that call or read them.</summary>
/// <param name="compilation">The compilation.</param>
internal sealed class SourceCode(Compilation compilation)
{
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();
    private readonly ConcurrentDictionary<ISymbol, MethodBody?> _bodies = new(SymbolEqualityComparer.Default);

    /// <summary>The body of a method, accessor or operator; <see langword="null"/> if it has none or it is not in this compilation.</summary>
    public MethodBody? BodyOf(IMethodSymbol method, CancellationToken cancellationToken) =>
        _bodies.GetOrAdd(method, _ => Read(SyntaxOf(method.WithCode(), cancellationToken), cancellationToken));

    /// <summary>The initializer of a field or property that nothing assigns again.</summary>
    public MethodBody? InitializerOf(ISymbol member, CancellationToken cancellationToken) =>
        _bodies.GetOrAdd(member, _ => Read(
            SyntaxOf(member, cancellationToken) switch
            {
                VariableDeclaratorSyntax { Initializer: { } initializer } => initializer,
                PropertyDeclarationSyntax { Initializer: { } initializer } => initializer,
                _ => null,
            },
            cancellationToken));

    /// <summary>The method, accessor, field or property that syntax stands in.</summary>
    public ISymbol? MemberAround(SyntaxNode syntax, CancellationToken cancellationToken) =>
        ModelOf(syntax.SyntaxTree).GetEnclosingSymbol(syntax.SpanStart, cancellationToken) switch
        {
            IMethodSymbol method => OutermostOf(method),
            IFieldSymbol { AssociatedSymbol: { } property } => property,
            var other => other,
        };

    private static ISymbol OutermostOf(IMethodSymbol method)
    {
        ISymbol member = method;
        while (member is IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction, ContainingSymbol: { } owner })
        {
            member = owner;
        }

        return member;
    }

    // The model is kept: a method that is read once is read again by the next caller.
    /// <summary>The semantic model of a tree.</summary>
    public SemanticModel ModelOf(SyntaxTree tree) => _models.GetOrAdd(tree, added => compilation.GetSemanticModel(added));

    /// <summary>
    /// Whether a method only computes a value: then it is read also where no object goes in or out.
    /// </summary>
    public static bool IsOneExpression(IMethodSymbol method, CancellationToken cancellationToken) =>
        SyntaxOf(method, cancellationToken) is MethodDeclarationSyntax { ExpressionBody: not null }
            or MethodDeclarationSyntax { Body.Statements: [ReturnStatementSyntax] }
            or LocalFunctionStatementSyntax { ExpressionBody: not null }
            or LocalFunctionStatementSyntax { Body.Statements: [ReturnStatementSyntax] };

    private static SyntaxNode? SyntaxOf(ISymbol symbol, CancellationToken cancellationToken) =>
        symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken);

    private MethodBody? Read(SyntaxNode? syntax, CancellationToken cancellationToken)
    {
        if (syntax is null or AccessorDeclarationSyntax { Body: null, ExpressionBody: null } || !compilation.ContainsSyntaxTree(syntax.SyntaxTree))
        {
            return null;
        }

        var code = ModelOf(syntax.SyntaxTree).GetOperation(syntax, cancellationToken) switch
        {
            IMethodBodyOperation method => method.BlockBody ?? method.ExpressionBody,
            ILocalFunctionOperation function => function.Body,
            ISymbolInitializerOperation initializer => initializer.Value,
            var operation => operation,
        };
        return code is null ? null : MethodBody.Of(code);
    }
}
