using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace KubeGuard.CSharp.Interpretation.Members;

/// <summary>The code of the compilation's own methods and initializers, for the code that calls or reads them.</summary>
/// <param name="compilation">The compilation.</param>
internal sealed class SourceCode(Compilation compilation)
{
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();
    private readonly ConcurrentDictionary<ISymbol, MethodBody?> _bodies = new(SymbolEqualityComparer.Default);

    /// <summary>The methods that calls of virtual methods and interfaces may reach.</summary>
    public SourceImplementations Implementations { get; } = new(compilation);

    /// <summary>The body of a method, accessor or operator; <see langword="null"/> if it has none or it is not in this compilation.</summary>
    public MethodBody? BodyOf(IMethodSymbol method, CancellationToken cancellationToken) =>
        _bodies.GetOrAdd(method, _ => Read(SyntaxOf(method.WithCode(), cancellationToken), cancellationToken));

    /// <summary>The initializer of a field or property that is never assigned again.</summary>
    public MethodBody? InitializerOf(ISymbol member, CancellationToken cancellationToken) =>
        _bodies.GetOrAdd(member, _ => Read(
            SyntaxOf(member, cancellationToken) switch
            {
                VariableDeclaratorSyntax { Initializer: { } initializer } => initializer,
                PropertyDeclarationSyntax { Initializer: { } initializer } => initializer,
                _ => null,
            },
            cancellationToken));

    /// <summary>The method, accessor, field or property around a syntax node.</summary>
    public ISymbol? MemberAround(SyntaxNode syntax, CancellationToken cancellationToken) =>
        FunctionAround(syntax, cancellationToken) is { } function ? OutermostOf(function) : null;

    /// <summary>
    /// The local function around a syntax node, otherwise the member; a lambda counts as part of the code around it.
    /// </summary>
    public ISymbol? FunctionAround(SyntaxNode syntax, CancellationToken cancellationToken) =>
        ModelOf(syntax.SyntaxTree).GetEnclosingSymbol(syntax.SpanStart, cancellationToken) is { } symbol ? OwnerOf(symbol, MethodKind.AnonymousFunction) : null;

    /// <summary>The member around a local function; a member itself.</summary>
    public static ISymbol OutermostOf(ISymbol function) => OwnerOf(function, MethodKind.AnonymousFunction, MethodKind.LocalFunction);

    private static ISymbol OwnerOf(ISymbol symbol, params MethodKind[] parts)
    {
        while (symbol is IMethodSymbol { ContainingSymbol: { } owner } method && parts.Contains(method.MethodKind))
        {
            symbol = owner;
        }

        return symbol is IFieldSymbol { AssociatedSymbol: { } property } ? property : symbol;
    }

    // The models are cached, since every caller of a method reads its code again.
    /// <summary>The semantic model of a tree.</summary>
    public SemanticModel ModelOf(SyntaxTree tree) => _models.GetOrAdd(tree, added => compilation.GetSemanticModel(added));

    /// <summary>
    /// Determines whether a method only computes a value: then it is followed even if no object is passed or returned.
    /// </summary>
    public static bool IsOneExpression(IMethodSymbol method, CancellationToken cancellationToken) =>
        SyntaxOf(method, cancellationToken) is MethodDeclarationSyntax { ExpressionBody: not null }
            or MethodDeclarationSyntax { Body.Statements: [ReturnStatementSyntax] }
            or LocalFunctionStatementSyntax { ExpressionBody: not null }
            or LocalFunctionStatementSyntax { Body.Statements: [ReturnStatementSyntax] };

    /// <summary>The parameter for the receiver in the members of an extension block; any other member has none.</summary>
    public IParameterSymbol? ReceiverOf(IMethodSymbol method, CancellationToken cancellationToken) =>
        method.WithCode() is { ContainingType: { CanBeReferencedByName: false } block }
        && SyntaxOf(block, cancellationToken) is TypeDeclarationSyntax { ParameterList.Parameters: [var parameter] }
            ? ModelOf(parameter.SyntaxTree).GetDeclaredSymbol(parameter, cancellationToken) as IParameterSymbol
            : null;

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
