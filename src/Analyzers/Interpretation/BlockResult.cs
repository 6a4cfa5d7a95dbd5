using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Interpretation;

/// <summary>What is known when the code of a function ends.</summary>
/// <param name="Function">The member or local function whose code it is.</param>
/// <param name="State">Its objects and variables.</param>
/// <param name="Returned">The objects that its caller gets, with all that they hold.</param>
internal sealed record BlockResult(ISymbol Function, ExecutionState State, ISet<ReferenceValue> Returned)
{
    private readonly Lazy<IReadOnlyList<(ISymbol Keeper, HashSet<ReferenceValue> Kept)>> _kept = new(() =>
        [.. State.Variables.SelectMany(variable => KeptBy(State, variable.Key, variable.Value)).Select(kept => (kept.Keeper, State.Reach(kept.Value.References)))]);

    /// <summary>The fields and properties that keep one of some objects, or what it holds.</summary>
    public IEnumerable<ISymbol> KeepersOf(ISet<ReferenceValue> objects) => _kept.Value.Where(variable => objects.Overlaps(variable.Kept)).Select(variable => variable.Keeper);

    // What the object itself keeps stands in its properties.
    private static IEnumerable<(ISymbol Keeper, AbstractValue Value)> KeptBy(ExecutionState state, ISymbol variable, AbstractValue value) => variable switch
    {
        IFieldSymbol or IPropertySymbol => [(variable, value)],
        ITypeSymbol when state.Find(value) is MappingCell { Type: { } type } cell =>
            cell.Members.Select(member => (Keeper: type.PropertyOf(member.Key), member.Value)).Where(kept => kept.Keeper is not null).Select(kept => ((ISymbol)kept.Keeper!, kept.Value)),
        _ => [],
    };

    /// <summary>Whether the caller gets one of some objects, or what it holds.</summary>
    public bool Returns(ISet<ReferenceValue> objects) => Returned.Overlaps(objects);
}
