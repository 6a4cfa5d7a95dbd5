using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Interpretation;

/// <summary>What is known when the code of a function ends.</summary>
/// <param name="Function">The member or local function whose code it is.</param>
/// <param name="State">Its objects and variables.</param>
/// <param name="Returned">The objects that its caller gets, with all that they hold.</param>
internal sealed record BlockResult(ISymbol Function, ExecutionState State, ISet<ReferenceValue> Returned)
{
    private readonly Lazy<IReadOnlyList<(ISymbol Keeper, HashSet<ReferenceValue> Kept)>> _kept = new(() =>
        [.. State.Variables
            .Where(variable => variable.Key is IFieldSymbol or IPropertySymbol)
            .Select(variable => (variable.Key, State.Reach(variable.Value.References)))]);

    /// <summary>The fields and properties that keep one of some objects, or what it holds.</summary>
    public IEnumerable<ISymbol> KeepersOf(ISet<ReferenceValue> objects) => _kept.Value.Where(variable => objects.Overlaps(variable.Kept)).Select(variable => variable.Keeper);

    /// <summary>Whether the caller gets one of some objects, or what it holds.</summary>
    public bool Returns(ISet<ReferenceValue> objects) => Returned.Overlaps(objects);
}
