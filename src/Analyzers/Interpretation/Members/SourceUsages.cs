using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeGuard.CSharp.Interpretation.Members;

/// <summary>The places where the compilation's own code names its methods, fields and properties.</summary>
/// <param name="compilation">The compilation.</param>
/// <param name="code">Its code.</param>
internal sealed class SourceUsages(Compilation compilation, SourceCode code)
{
    // A tree is immutable, so its names are collected once for all compilations that it is in.
    private static readonly ConditionalWeakTable<SyntaxTree, ILookup<string, SimpleNameSyntax>> _names = new();

    private readonly ConcurrentDictionary<ISymbol, IReadOnlyList<SimpleNameSyntax>> _usages = new(SymbolEqualityComparer.Default);

    /// <summary>The names that refer to a member, at most as many as <see cref="WorkLimits.Usages"/>.</summary>
    public IReadOnlyList<SimpleNameSyntax> Of(ISymbol member, CancellationToken cancellationToken) =>
        _usages.GetOrAdd(member, _ => Find(member, cancellationToken));

    private List<SimpleNameSyntax> Find(ISymbol member, CancellationToken cancellationToken)
    {
        var trees = member switch
        {
            IMethodSymbol { MethodKind: MethodKind.LocalFunction } => TreesOf(member),
            IParameterSymbol => TreesOf(member.ContainingType),
            { DeclaredAccessibility: Accessibility.Private } => TreesOf(member.ContainingType),
            _ => compilation.SyntaxTrees,
        };
        var word = SourceWords.NumberOf(member.Name);
        return trees
            .Where(tree => SourceWords.Of(tree, cancellationToken).MayHave(word))
            .SelectMany(tree => NamesIn(tree, cancellationToken)[member.Name])
            .Where(name => IsNameOf(member, name, cancellationToken))
            .Take(WorkLimits.Usages)
            .ToList();
    }

    private static IEnumerable<SyntaxTree> TreesOf(ISymbol symbol) => symbol.DeclaringSyntaxReferences.Select(reference => reference.SyntaxTree).Distinct();

    private static ISymbol? DefinitionOf(ISymbol? symbol) => symbol is IMethodSymbol method ? (method.ReducedFrom ?? method).AsCalled() : symbol?.OriginalDefinition;

    private static ILookup<string, SimpleNameSyntax> NamesIn(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!_names.TryGetValue(tree, out var names))
        {
            names = tree.GetRoot(cancellationToken).DescendantNodes().OfType<SimpleNameSyntax>().ToLookup(name => name.Identifier.ValueText);
            names = _names.GetValue(tree, _ => names);
        }

        return names;
    }

    private bool IsNameOf(ISymbol member, SimpleNameSyntax name, CancellationToken cancellationToken)
    {
        var symbol = code.ModelOf(name.SyntaxTree).GetSymbolInfo(name, cancellationToken).Symbol;
        return SymbolEqualityComparer.Default.Equals(DefinitionOf(symbol), DefinitionOf(member));
    }
}
