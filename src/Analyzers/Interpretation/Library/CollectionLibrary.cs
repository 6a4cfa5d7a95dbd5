using KubeGuard.CSharp.Interpretation.Domain;
using static KubeGuard.CSharp.Interpretation.Domain.KnownValues;

namespace KubeGuard.CSharp.Interpretation.Library;

/// <summary>The methods of lists and dictionaries that change them.</summary>
/// <param name="interpreter">The interpreter.</param>
/// <param name="collections">Changes lists and dictionaries.</param>
internal sealed class CollectionLibrary(IInterpreter interpreter, CollectionOperations collections) : ICallHandler
{
    /// <inheritdoc/>
    public CallResult Evaluate(EvaluatedCall call)
    {
        var isChange = false;
        foreach (var reference in call.Receiver.References)
        {
            if (interpreter.Find(reference) is { } cell && Changed(cell, call) is { } changed)
            {
                if (CollectionShapes.IsImmutable(call.Method.ContainingType))
                {
                    return interpreter.Allocate(changed with { Source = interpreter.At(call.Syntax) });
                }

                interpreter.WriteCell(reference, changed);
                isChange = true;
            }
        }

        if (!isChange)
        {
            return CallResult.NotHandled;
        }

        interpreter.ForgetResults(call.Operation);
        return UnknownValue.Instance;
    }

    private HeapCell? Changed(HeapCell cell, EvaluatedCall call) => cell switch
    {
        SequenceCell list => Changed(list, call),
        DictionaryCell map => Changed(map, call),
        _ when IsClear(call) => cell,
        _ => null,
    };

    private HeapCell? Changed(SequenceCell list, EvaluatedCall call) => (call.Method.Name, call.Arguments) switch
    {
        ("Add", [var items]) when CollectionShapes.IsSequence(call.Method.OriginalDefinition.Parameters.LastOrDefault()?.Type) => collections.WithContents(list, items.Value),
        ("Add" or "TryAdd" or "AddLast" or "Push" or "Enqueue", [var item]) => list.Append(item.Item),
        ("Insert", [var index, var item]) => Insert(list, index.Value, item.Item),
        ("InsertRange", [var index, var items]) => InsertRange(list, index.Value, items.Value),
        ("AddRange" or "UnionWith", [var items]) => collections.WithContents(list, items.Value),
        _ when IsClear(call) => list.Without(_ => true),
        ("Remove", [var item]) => Remove(list, item.Value),
        ("RemoveAt", [var index]) when PlaceOf(index.Value) is { } place && place < list.Items.Count => RemoveAt(list, place),
        (var name, _) when CollectionShapes.TakesAway(name) => collections.WithoutAny(list),
        ("SetItem", [var index, var item]) => collections.SetItem(list, [index.Value], item.Item),
        _ => null,
    };

    private HeapCell? Changed(DictionaryCell map, EvaluatedCall call) => (call.Method.Name, call.Arguments) switch
    {
        _ when IsClear(call) => map.Emptied(),
        ("Add" or "TryAdd", [var key, var item]) => collections.Add(map, key.Value, PlaceOfKey(call, key), item.Item),
        ("SetItem", [var key, var item]) => collections.SetItem(map, key.Value, PlaceOfKey(call, key), item.Item),
        ("Add" or "TryAdd", [{ Value: TupleValue { Elements: [var key, var value] } } pair]) => collections.Add(map, key, interpreter.At(call.Syntax), new ItemSlot(value, pair.Origin)),
        ("AddRange" or "SetItems", [var entries]) => collections.WithContents(map, entries.Value),
        ("Remove", { Length: 1 or 2 } arguments) when KeyOf(arguments[0].Value) is { } key => Remove(map, key),
        (var name, _) when CollectionShapes.TakesAway(name) => collections.WithoutAny(map),
        _ => null,
    };

    private Origin PlaceOfKey(EvaluatedCall call, CallArgument key) => interpreter.At(call.WrittenOf(key.Parameter).Syntax);

    private static bool IsClear(EvaluatedCall call) => call.Method.Name == "Clear" && call.Arguments.IsEmpty;

    private SequenceCell Remove(SequenceCell list, AbstractValue item) => item switch
    {
        ReferenceValue => list.Without(value => value == item),
        ScalarValue { Text.IsComplete: true } => list.Without(value => value == item || value is not (ScalarValue { Text.IsComplete: true } or ReferenceValue)),
        _ => collections.WithoutAny(list),
    };

    // Code that removes an entry may use the removed value.
    private DictionaryCell Remove(DictionaryCell map, string key)
    {
        interpreter.Open(map.Read(key));
        interpreter.OpenAll(map.Unplaced.Select(item => item.Value));
        return map.Without(key);
    }

    private SequenceCell RemoveAt(SequenceCell list, int place)
    {
        interpreter.Open(list.Items[place].Value);
        return list with { Items = list.Items.RemoveAt(place) };
    }

    private static SequenceCell Insert(SequenceCell list, AbstractValue index, ItemSlot item) =>
        PlaceOf(index) is { } place && place <= list.Items.Count
            ? list with { Items = list.Items.Insert(place, item) }
            : list.Append(item);

    private HeapCell InsertRange(SequenceCell list, AbstractValue index, AbstractValue items) =>
        PlaceOf(index) is { } place && place <= list.Items.Count && interpreter.Find(items) is SequenceCell { IsKnownWhole: true } others
            ? list with { Items = list.Items.InsertRange(place, others.Items) }
            : collections.WithContents(list.Unordered(), items);
}
