using KubeGuard.CSharp.Interpretation.Domain;
using static KubeGuard.CSharp.Interpretation.Domain.KnownValues;

namespace KubeGuard.CSharp.Interpretation.Library;

/// <summary>Changes of lists and dictionaries, at known and unknown indices and keys.</summary>
/// <param name="interpreter">The interpreter.</param>
internal sealed class CollectionOperations(IInterpreter interpreter)
{
    /// <summary>The same collection with the contents of another one appended.</summary>
    public HeapCell WithContents(HeapCell cell, AbstractValue contents)
    {
        if (interpreter.Find(contents) is null)
        {
            interpreter.Open(contents);
        }

        return (cell, interpreter.Find(contents)) switch
        {
            (SequenceCell list, not null) when interpreter.SequenceOf(contents) is { } other => list.Append(other),
            (DictionaryCell map, DictionaryCell other) => WithEntries(map, other),
            (DictionaryCell map, SequenceCell pairs) => WithPairs(map, pairs),
            _ => cell with { IsOpen = true },
        };
    }

    /// <summary>
    /// The same list with an item replaced; if the index is unknown, the new item is at the end, and any other may be
    /// gone.
    /// </summary>
    public SequenceCell SetItem(SequenceCell list, IReadOnlyList<AbstractValue> keys, ItemSlot item) => keys switch
    {
        [var only] when PlaceOf(only, list) is { } place && place < list.Items.Count => list with { Items = list.Items.SetItem(place, item) },
        _ => WithoutAny(list).Append(item),
    };

    /// <summary>The same dictionary with an entry, unless it has the key already.</summary>
    public DictionaryCell Add(DictionaryCell map, AbstractValue name, Origin nameOrigin, ItemSlot item) =>
        KeyOf(name) is { } key && map.Find(key) is not null ? map : SetItem(map, name, nameOrigin, item);

    /// <summary>The same dictionary with an entry.</summary>
    public DictionaryCell SetItem(DictionaryCell map, AbstractValue name, Origin nameOrigin, ItemSlot item) =>
        KeyOf(name) is { } key ? map.With(new MemberSlot(key, item.Value, nameOrigin, item.Origin)) : WithSomewhere(map, item);

    /// <summary>The same dictionary with an entry under an unknown key: its value may be returned for any key.</summary>
    public DictionaryCell WithSomewhere(DictionaryCell map, ItemSlot item)
    {
        if (item.Value.References.Any())
        {
            return map.WithSomewhere(item);
        }

        interpreter.Open(item.Value);
        return map with { IsOpen = true };
    }

    /// <summary>The same list after any of its items may have been removed.</summary>
    public SequenceCell WithoutAny(SequenceCell list)
    {
        interpreter.OpenAll(list.Values);
        return list.Without(_ => true) with { IsOpen = true };
    }

    /// <summary>The same dictionary after any of its entries may have been removed.</summary>
    public DictionaryCell WithoutAny(DictionaryCell map)
    {
        interpreter.OpenAll(map.Values);
        return map.Emptied() with { IsOpen = true };
    }

    /// <summary>The dictionary of <c>items.ToDictionary(item => item.Name)</c>, or with a second function for the values.</summary>
    public CallResult ToDictionary(EvaluatedCall call, SequenceCell source)
    {
        var functions = call.Values.OfType<FunctionValue>().ToList();
        if (source.Count > WorkLimits.UnrolledItems)
        {
            return CallResult.NotHandled;
        }

        var map = DictionaryCell.Empty(source.IsOpen, interpreter.At(call.Syntax));
        foreach (var item in source.All)
        {
            var (key, value) = item.Value is TupleValue { Elements: [var name, var named] } && functions.Count == 0 ? (name, named)
                : functions.Count == 0 ? (UnknownValue.Instance, UnknownValue.Instance)
                : (interpreter.Call(functions[0], [item], call.Syntax) ?? UnknownValue.Instance, functions.Count == 1 ? item.Value : interpreter.Call(functions[1], [item], call.Syntax) ?? UnknownValue.Instance);
            map = SetItem(map, key, interpreter.At(call.Syntax), new ItemSlot(value, functions.Count > 1 ? interpreter.OriginOf(functions[1].Reference) : item.Origin));
        }

        return interpreter.Allocate(map);
    }

    private static DictionaryCell WithEntries(DictionaryCell map, DictionaryCell other)
    {
        var entries = other.Members.Aggregate(map, (result, member) => result.With(member));
        return other.Unplaced.Aggregate(entries, (result, item) => result.WithSomewhere(item)) with { IsOpen = map.IsOpen || other.IsOpen };
    }

    private DictionaryCell WithPairs(DictionaryCell map, SequenceCell pairs)
    {
        foreach (var item in pairs.All)
        {
            map = item.Value is TupleValue { Elements: [var key, var value] } && item.Origin is { } origin
                ? SetItem(map, key, origin, new ItemSlot(value, origin))
                : WithSomewhere(map with { IsOpen = true }, item);
        }

        return map with { IsOpen = map.IsOpen || pairs.IsOpen };
    }
}
