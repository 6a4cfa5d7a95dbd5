using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Interpretation.Domain;

/// <summary>Everything known at one point of a method. Immutable, so a branch costs nothing to start.</summary>
/// <param name="Variables">The values of locals, parameters, fields and properties, and of <c>this</c>; one that is not in it is unknown.</param>
/// <param name="Heap">The tracked objects.</param>
internal sealed record ExecutionState(
    ImmutableDictionary<ISymbol, AbstractValue> Variables, ObjectHeap Heap)
{
    public static readonly ExecutionState Empty = new(
        ImmutableDictionary.Create<ISymbol, AbstractValue>(SymbolEqualityComparer.Default),
        ObjectHeap.Empty);

    /// <summary>The state of code that no path reaches: nothing is executed there, and a join takes the other path alone.</summary>
    public const ExecutionState? Unreachable = null;

    /// <summary>The value of a local or parameter.</summary>
    public AbstractValue Read(ISymbol variable) =>
        Variables.TryGetValue(variable, out var value) ? value : UnknownValue.Instance;

    /// <summary>The contents of an object, if the value is a tracked one.</summary>
    public HeapCell? Find(AbstractValue value) =>
        value is ReferenceValue reference ? Heap.Find(reference) : null;

    /// <summary>The state after an assignment.</summary>
    public ExecutionState Write(ISymbol variable, AbstractValue value) => this with { Variables = Variables.SetItem(variable, value) };

    /// <summary>The state after an object changed.</summary>
    public ExecutionState Write(ReferenceValue reference, HeapCell cell) => this with { Heap = Heap.With(reference, cell) };

    /// <summary>
    /// The state after a value escapes to unknown code: it and all its parts may change, so nothing in it is certainly
    /// absent from now on.
    /// </summary>
    public ExecutionState Open(AbstractValue value)
    {
        if (!value.References.Any())
        {
            return this;
        }

        return this with { Heap = Heap.With(Reach(value.References).Where(reference => !Heap[reference].IsOpen).Select(reference => Opened(reference, Heap[reference]))) };
    }

    /// <summary>The state when nothing is certainly absent from any object.</summary>
    public ExecutionState OpenAll() =>
        this with { Heap = Heap.With(Heap.Objects.Select(pair => Opened(pair.Key, pair.Value))) };

    private static KeyValuePair<ReferenceValue, HeapCell> Opened(ReferenceValue reference, HeapCell cell) => new(reference, cell with { IsOpen = true });

    /// <summary>Determines whether a variable or another object refers to an object.</summary>
    public bool IsReferenced(ReferenceValue reference) =>
        Variables.Values.Concat(Heap.Cells.SelectMany(cell => cell.Values)).Any(value => value.References.Contains(reference));

    /// <summary>The objects, with all their parts.</summary>
    public HashSet<ReferenceValue> Reach(IEnumerable<ReferenceValue> roots)
    {
        var reached = new HashSet<ReferenceValue>();
        var pending = new Stack<ReferenceValue>(roots);
        while (pending.Count > 0)
        {
            var reference = pending.Pop();
            if (Heap.Find(reference) is { } cell && reached.Add(reference))
            {
                foreach (var value in cell.Values)
                {
                    foreach (var child in value.References)
                    {
                        pending.Push(child);
                    }
                }
            }
        }

        return reached;
    }
}
