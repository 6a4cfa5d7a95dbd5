using System.Collections.Concurrent;
using KubeGuard.CSharp.Reporting;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp;

/// <summary>
/// Methods that are taken to answer each virtual call that they can answer. So a caller can be asked what becomes of
/// what one of several implementations returns. Keeps what members say under this assumption.
/// </summary>
internal sealed class AssumedAnswers
{
    private readonly ConcurrentDictionary<IMethodSymbol, AssumedAnswers> _more = new(SymbolEqualityComparer.Default);

    /// <summary>Assumes nothing.</summary>
    public AssumedAnswers()
        : this([])
    {
    }

    private AssumedAnswers(IReadOnlyList<IMethodSymbol> methods) => Methods = methods;

    /// <summary>The methods.</summary>
    public IReadOnlyList<IMethodSymbol> Methods { get; }

    /// <summary>What each member says.</summary>
    public ConcurrentDictionary<ISymbol, IReadOnlyDictionary<ISymbol, FunctionJudgement>> Judgements { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>The same assumption and one more.</summary>
    public AssumedAnswers With(IMethodSymbol method) =>
        Methods.Contains(method, SymbolEqualityComparer.Default) ? this : _more.GetOrAdd(method, added => new AssumedAnswers([.. Methods, added]));
}
