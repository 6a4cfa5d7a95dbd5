using KubeGuard.CSharp.Interpretation.Domain;
using static KubeGuard.CSharp.Interpretation.Domain.KnownValues;

namespace KubeGuard.CSharp.Interpretation.Library;

/// <summary>The methods that only dictionaries have.</summary>
/// <param name="interpreter">The interpreter.</param>
/// <param name="collections">Changes dictionaries.</param>
internal sealed class DictionaryLibrary(IInterpreter interpreter, CollectionOperations collections) : ICallHandler
{
    /// <inheritdoc/>
    public CallResult Evaluate(EvaluatedCall call)
    {
        if (call.Receiver is not ReferenceValue reference || interpreter.Find(reference) is not DictionaryCell map)
        {
            return CallResult.NotHandled;
        }

        return (call.Method.Name, call.Arguments) switch
        {
            ("TryGetValue", [var key, _]) => TryGet(call, map, key.Value),
            ("GetOrAdd", [var key, var given, ..]) => GetOrAdd(call, reference, key, given),
            ("AddOrUpdate", [var key, var given, var change, ..]) => AddOrUpdate(call, reference, key, given, change),
            ("TryUpdate", [var key, var value, _]) => TryUpdate(reference, map, key.Value, value.Item),
            _ => CallResult.NotHandled,
        };
    }

    // Any value may be returned for an unknown key.
    private CallResult TryGet(EvaluatedCall call, DictionaryCell map, AbstractValue name)
    {
        if (KeyOf(name) is not { } key || !map.Unplaced.IsEmpty || (map.IsOpen && map.Find(key) is null))
        {
            return CallResult.NotHandled;
        }

        var parameter = call.Method.Parameters[1];
        var result = call.WrittenOf(parameter);
        interpreter.Assign(result, map.Find(key)?.Value ?? ScalarValue.OfDefault(parameter.Type), interpreter.At(result.Syntax));
        return map.IsOpen ? UnknownValue.Instance : BooleanOf(map.Find(key) is not null);
    }

    // The caller gets the new value, or an existing one.
    private CallResult GetOrAdd(EvaluatedCall call, ReferenceValue receiver, CallArgument key, CallArgument given)
    {
        if (interpreter.Find(receiver) is DictionaryCell { HasKnownKeys: true } before && KeyOf(key.Value) is { } name && before.Find(name) is { } known)
        {
            return known.Value;
        }

        if (ResultOf(given, [key.Item]) is not { } item || interpreter.Find(receiver) is not DictionaryCell map)
        {
            return CallResult.NotHandled;
        }

        if (call.IsUsed)
        {
            interpreter.OpenAll(map.Values);
        }

        interpreter.WriteCell(receiver, collections.Add((DictionaryCell)interpreter.Find(receiver)!, key.Value, interpreter.At(call.Syntax), item));
        return item.Value;
    }

    // The function for the new value receives the existing one.
    private CallResult AddOrUpdate(EvaluatedCall call, ReferenceValue receiver, CallArgument key, CallArgument given, CallArgument change)
    {
        if (change.Value is not FunctionValue function || ResultOf(given, [key.Item]) is not { } item || interpreter.Find(receiver) is not DictionaryCell map)
        {
            return CallResult.NotHandled;
        }

        AbstractValue changed = UnknownValue.Instance;
        interpreter.OpenAll(map.Values);
        interpreter.Repeat(() => changed = interpreter.Call(function, [key.Item, new ItemSlot(UnknownValue.Instance, null)], function.Reference.Syntax) ?? UnknownValue.Instance);
        foreach (var value in new[] { item, new ItemSlot(changed, interpreter.OriginOf(function.Reference)) })
        {
            if (interpreter.Find(receiver) is DictionaryCell current)
            {
                interpreter.WriteCell(receiver, collections.WithSomewhere(current, value));
            }

            if (call.IsUsed)
            {
                interpreter.Open(value.Value);
            }
        }

        return UnknownValue.Instance;
    }

    private CallResult TryUpdate(ReferenceValue receiver, DictionaryCell map, AbstractValue name, ItemSlot item)
    {
        interpreter.OpenAll(KeyOf(name) is { } key && map.Find(key) is { } old ? [old.Value] : []);
        interpreter.WriteCell(receiver, collections.WithSomewhere((DictionaryCell)interpreter.Find(receiver)!, item));
        return UnknownValue.Instance;
    }

    // The value, or the result of the function for it.
    private ItemSlot? ResultOf(CallArgument given, IReadOnlyList<ItemSlot> arguments) =>
        given.Value is not FunctionValue function ? given.Item
        : interpreter.Call(function, arguments, function.Reference.Syntax) is { } made ? new ItemSlot(made, interpreter.OriginOf(function.Reference))
        : null;
}
