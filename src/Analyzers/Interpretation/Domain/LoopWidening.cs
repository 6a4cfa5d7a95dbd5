using System.Collections.Immutable;
using KubeGuard.Manifests;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Interpretation.Domain;

/// <summary>Compares the states before and after a pass of code that runs any number of times, and computes the start of the next pass.</summary>
/// <param name="before">The state before the pass.</param>
/// <param name="after">The state after it.</param>
/// <param name="newReference">Makes a new reference.</param>
internal sealed class LoopWidening(ExecutionState before, ExecutionState after, Func<ReferenceValue> newReference)
{
    /// <summary>
    /// Indicates whether everything known before the pass is still known, so that another pass would change nothing.
    /// </summary>
    public bool IsStable => before.Variables.Keys.All(IsStableVariable) && before.Heap.References.All(IsStableCell);

    /// <summary>
    /// The facts that are true before every pass, as far as this one shows, without the objects that the pass created.
    /// </summary>
    public ExecutionState Joined()
    {
        var joined = StateJoiner.Join(before, after, newReference)!;
        var counters = joined.Variables.Keys.Where(variable => IsNumber(before.Read(variable)) && !IsStableVariable(variable)).ToList();
        var heap = after.Heap.References.Where(IsNew).Aggregate(joined.Heap, (known, reference) => known.Without(reference));
        bool IsGone(AbstractValue value) => value is ReferenceValue or TupleValue && value.References.Any() && !value.References.Any(heap.Contains);
        return joined with
        {
            Variables = joined.Variables.SetItems(counters.Select(variable => new KeyValuePair<ISymbol, AbstractValue>(variable, UnknownValue.Instance))),
            Heap = heap.With(heap.Objects
                .Where(pair => Items(pair.Value).Any(IsGone))
                .Select(pair => new KeyValuePair<ReferenceValue, HeapCell>(pair.Key, Without(pair.Value, IsGone)))),
        };
    }

    /// <summary>The same state, in which everything that the pass changed is open and unknown.</summary>
    public ExecutionState Opened()
    {
        var opened = Joined();
        foreach (var variable in before.Variables.Keys.Where(variable => opened.Variables.ContainsKey(variable) && !IsStableVariable(variable)))
        {
            opened = opened.Open(opened.Read(variable)).Write(variable, UnknownValue.Instance);
        }

        foreach (var reference in before.Heap.References.Where(reference => opened.Heap.Contains(reference) && !IsStableCell(reference)))
        {
            opened = opened.Open(reference);
            opened = opened.Write(reference, Opened(opened.Heap[reference], before.Heap[reference]));
        }

        return opened;
    }

    private static HeapCell Opened(HeapCell cell, HeapCell known) => cell switch
    {
        DictionaryCell map => map with { Members = KnownMembers(map, known), Unplaced = ImmutableList<ItemSlot>.Empty },
        MappingCell mapping => mapping with { Members = KnownMembers(mapping, known), Variables = HeapCell.NoVariables },
        SequenceCell list => list.Without(_ => true),
        _ => cell with { Variables = HeapCell.NoVariables },
    };

    private static ImmutableArray<MemberSlot> KnownMembers(MappingCell mapping, HeapCell known) => mapping.Members
        .Select(member => (known as MappingCell)?.Find(member.Key)?.Value == member.Value ? member : member with { Value = UnknownValue.Instance })
        .ToImmutableArray();

    private static IEnumerable<AbstractValue> Items(HeapCell cell) => cell switch
    {
        SequenceCell list => list.Values,
        DictionaryCell map => map.Unplaced.Select(item => item.Value),
        _ => [],
    };

    private static HeapCell Without(HeapCell cell, Func<AbstractValue, bool> isGone) => cell switch
    {
        SequenceCell list => list.Without(isGone),
        DictionaryCell map => map with { Unplaced = map.Unplaced.RemoveAll(item => isGone(item.Value)), IsOpen = true },
        _ => cell,
    };

    private static bool IsNumber(AbstractValue value) => value is ScalarValue { Kind: ScalarKind.Integer };

    private bool IsNew(ReferenceValue reference) => !before.Heap.Contains(reference);

    // A local that is absent is out of scope.
    private bool IsStableVariable(ISymbol variable) =>
        (variable is ILocalSymbol && !after.Variables.ContainsKey(variable)) || Covers(before.Read(variable), after.Read(variable));

    private bool IsStableCell(ReferenceValue reference) =>
        after.Heap.Find(reference) is { } cell && (ReferenceEquals(cell, before.Heap[reference]) || Covers(before.Heap[reference], cell));

    private bool Covers(HeapCell known, HeapCell cell) => (known.IsOpen || !cell.IsOpen) && CoversVariables(known, cell) && (known, cell) switch
    {
        (InstanceCell, InstanceCell) => true,
        (ObjectCell whole, ObjectCell other) => (!whole.IsPattern || other.IsPattern) && CoversMembers(whole, other),
        (DictionaryCell map, DictionaryCell other) => CoversMembers(map, other) && other.Unplaced.All(item => IsItemOf(map.Unplaced, item.Value, map.IsOpen)),
        (SequenceCell list, SequenceCell other) => Covers(list, other),
        _ => false,
    };

    private bool CoversVariables(HeapCell known, HeapCell cell) =>
        ReferenceEquals(known.Variables, cell.Variables)
        || (cell.Variables.All(variable => known.Variables.TryGetValue(variable.Key, out var value) ? Covers(value, variable.Value) : Covers(UnknownValue.Instance, variable.Value))
            && known.Variables.All(variable => cell.Variables.ContainsKey(variable.Key) || Covers(variable.Value, UnknownValue.Instance)));

    private bool CoversMembers(MappingCell known, MappingCell cell) =>
        cell.Members.All(member => Covers(known.Read(member.Key), member.Value))
        && known.Members.All(member => Covers(member.Value, cell.Read(member.Key)));

    private bool Covers(SequenceCell known, SequenceCell cell) =>
        known.Items.Count <= cell.Items.Count
        && (known.IsOpen || (known.Items.Count == cell.Items.Count && known.Unplaced.Count == cell.Unplaced.Count))
        && known.Items.Zip(cell.Items, (item, other) => Covers(item.Value, other.Value)).All(isCovered => isCovered)
        && known.Unplaced.All(item => cell.All.Any(other => other.Value == item.Value))
        && cell.All.Skip(known.Items.Count).All(item => IsItemOf(known.Unplaced, item.Value, known.IsOpen));

    // An open list may have more items: scalars, and objects that the pass created.
    private bool IsItemOf(ImmutableList<ItemSlot> items, AbstractValue value, bool isOpen) =>
        (isOpen && value.References.All(IsNew)) || items.Any(item => Covers(item.Value, value));

    // Determines whether a value is among the possible ones.
    private bool Covers(AbstractValue known, AbstractValue value) => known == value || (known, value) switch
    {
        (_, ChoiceValue choice) when known is not UnknownValue => Covers(known, choice.Left) && Covers(known, choice.Right),
        (ChoiceValue choice, _) => Covers(choice.Left, value) || Covers(choice.Right, value),
        (UnknownValue, _) => value is not FunctionValue && value.References.All(IsNewOrOpen),
        (TupleValue { Elements: var a }, TupleValue { Elements: var b }) => a.Length == b.Length && a.Zip(b, Covers).All(isCovered => isCovered),
        (ReferenceValue reference, ReferenceValue other) => IsNew(other) && IsUnknownObject(reference),
        (ReferenceValue reference, UnknownValue) => IsUnknownObject(reference),
        _ => false,
    };

    private bool IsNewOrOpen(ReferenceValue reference) => before.Heap.Find(reference) is null or { IsOpen: true };

    // An object that an earlier pass created, or that may be any object.
    private bool IsUnknownObject(ReferenceValue reference) => before.Heap.Find(reference) is null or { IsOpen: true, Source: null };
}
