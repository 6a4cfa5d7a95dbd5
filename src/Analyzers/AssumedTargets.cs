using System.Collections.Concurrent;
using KubeGuard.CSharp.Reporting;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp;

/// <summary>
/// Methods that are assumed to be the target of each virtual call that may reach them, so that a caller can be analyzed for
/// the result of one of several implementations. Caches the analyses of members under this assumption.
/// </summary>
internal sealed class AssumedTargets
{
    private readonly ConcurrentDictionary<IMethodSymbol, AssumedTargets> _more = new(SymbolEqualityComparer.Default);

    /// <summary>Assumes nothing.</summary>
    public AssumedTargets()
        : this([])
    {
    }

    private AssumedTargets(IReadOnlyList<IMethodSymbol> methods) => Methods = methods;

    /// <summary>The methods.</summary>
    public IReadOnlyList<IMethodSymbol> Methods { get; }

    /// <summary>The analyses of each member and its local functions.</summary>
    public ConcurrentDictionary<ISymbol, IReadOnlyDictionary<ISymbol, FunctionAnalysis>> Analyses { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>The same assumption and one more.</summary>
    public AssumedTargets With(IMethodSymbol method) =>
        Methods.Contains(method, SymbolEqualityComparer.Default) ? this : _more.GetOrAdd(method, added => new AssumedTargets([.. Methods, added]));
}
