using KubeGuard.CSharp.Interpretation.Domain;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Interpretation.Language;

/// <summary>The objects and variables of a function when its code ends.</summary>
/// <param name="Function">The member or local function whose code it is.</param>
/// <param name="State">Its objects and variables.</param>
/// <param name="Returned">The objects that its caller gets, with all their parts.</param>
internal sealed record BlockResult(ISymbol Function, ExecutionState State, ISet<ReferenceValue> Returned)
{
    private readonly Lazy<IReadOnlyList<(ISymbol Member, HashSet<ReferenceValue> Stored)>> _stored = new(() =>
        [.. State.Variables.SelectMany(variable => StoredBy(State, variable.Key, variable.Value)).Concat(StoredByObjects(State)).Select(stored => (stored.Member, State.Reach(stored.Value.References)))]);

    /// <summary>The fields, properties and captured parameters that store one of the given objects, or a part of one.</summary>
    public IEnumerable<ISymbol> MembersStoring(ISet<ReferenceValue> objects) => _stored.Value.Where(variable => objects.Overlaps(variable.Stored)).Select(variable => variable.Member);

    // Other members of a class can access the variables of its objects.
    private static IEnumerable<(ISymbol Member, AbstractValue Value)> StoredByObjects(ExecutionState state) =>
        state.Heap.Cells.Where(cell => !cell.Variables.IsEmpty).SelectMany(cell => cell.Variables).Select(variable => (variable.Key, variable.Value));

    // The object's own state is in its properties.
    private static IEnumerable<(ISymbol Member, AbstractValue Value)> StoredBy(ExecutionState state, ISymbol variable, AbstractValue value) => variable switch
    {
        IFieldSymbol or IPropertySymbol => [(variable, value)],
        _ when ThisVariable.Is(variable) && state.Find(value) is ObjectCell { Type: var type } cell =>
            cell.Members.Select(member => (Member: type.PropertyOf(member.Key), member.Value)).Where(stored => stored.Member is not null).Select(stored => ((ISymbol)stored.Member!, stored.Value)),
        _ => [],
    };

    /// <summary>Determines whether the caller gets one of the given objects, or a part of one.</summary>
    public bool Returns(ISet<ReferenceValue> objects) => Returned.Overlaps(objects);
}
