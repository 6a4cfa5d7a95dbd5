using KubeGuard.CSharp.Interpretation.Domain;

namespace KubeGuard.CSharp.Interpretation.Library;

/// <summary>Methods that call a function for each item of a sequence.</summary>
/// <param name="interpreter">The interpreter.</param>
internal sealed class SequenceFunctions(IInterpreter interpreter)
{
    /// <summary>The results of a function for each item; for an unknown sequence, one result for all items.</summary>
    public AbstractValue Select(EvaluatedCall call, SequenceCell? source, FunctionValue function, Func<SequenceCell, ItemSlot, SequenceCell>? append = null)
    {
        var result = interpreter.Allocate(SequenceCell.Empty(isOpen: source is not { IsOpen: false }, interpreter.At(call.Syntax)));
        var isKnown = source is { Count: <= WorkLimits.UnrolledItems };
        if (isKnown)
        {
            foreach (var item in source!.All)
            {
                AddResult(item);
            }
        }
        else
        {
            interpreter.OpenAll(source?.Values ?? []);
        }

        if (!isKnown || source!.IsOpen)
        {
            interpreter.Repeat(() => AddResult(new ItemSlot(UnknownValue.Instance, null)));
        }

        if (source is not { IsKnownWhole: true } && interpreter.Find(result) is SequenceCell results)
        {
            interpreter.WriteCell(result, results.Unordered());
        }

        return result;

        void AddResult(ItemSlot item)
        {
            var value = interpreter.CallOrOpen(function, [item]);
            if (interpreter.Find(result) is SequenceCell list)
            {
                var slot = new ItemSlot(value, interpreter.OriginOf(function.Reference));
                interpreter.WriteCell(result, append is null ? list.Append(slot) : append(list, slot));
            }
        }
    }

    /// <summary>Calls an action for each item, if the items are known.</summary>
    public CallResult ForEach(AbstractValue collection, AbstractValue action)
    {
        if (action is not FunctionValue function || interpreter.SequenceOf(collection) is not { Count: <= WorkLimits.UnrolledItems } list)
        {
            return CallResult.NotHandled;
        }

        foreach (var item in list.All)
        {
            interpreter.CallOrOpen(function, [item]);
        }

        if (list.IsOpen)
        {
            interpreter.RunAnyTimes(function, _ => { });
        }

        return UnknownValue.Instance;
    }

    /// <summary>The result of <c>items.Aggregate(pod, (pod, item) => { …; return pod; })</c>.</summary>
    public AbstractValue Aggregate(SequenceCell source, AbstractValue seed, FunctionValue function)
    {
        if (source.Count > WorkLimits.UnrolledItems)
        {
            interpreter.OpenAll(source.Values);
            source = SequenceCell.Empty(isOpen: true, source: null);
        }

        var result = source.All.Aggregate(seed, (current, item) => interpreter.CallOrOpen(function, [new ItemSlot(current, null), item]));
        if (source.IsKnownWhole)
        {
            return result;
        }

        // The number of calls is unknown, so only a value that the function always returns is known.
        var isSame = result == seed;
        interpreter.Repeat(() => isSame &= interpreter.CallOrOpen(function, [new ItemSlot(seed, null), new ItemSlot(UnknownValue.Instance, null)]) == seed);
        if (isSame)
        {
            return seed;
        }

        interpreter.OpenAll([seed, result]);
        return UnknownValue.Instance;
    }

    /// <summary>The items that pass a filter, which may also change them.</summary>
    public AbstractValue Where(SequenceCell list, FunctionValue function)
    {
        foreach (var item in list.All.Where(item => item.Value.References.Any()))
        {
            interpreter.CallOrOpen(function, [item]);
        }

        return interpreter.Allocate(Filtered(list));
    }

    /// <summary>Some of the items of a list.</summary>
    public static SequenceCell Filtered(SequenceCell list) => list.Unordered().Without(item => !item.References.Any()) with { IsOpen = true };
}
