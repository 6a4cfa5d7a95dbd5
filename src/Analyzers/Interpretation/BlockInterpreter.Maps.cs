using System.Collections.Immutable;
using KubeGuard.Manifests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeGuard.CSharp.Interpretation;

/// <summary>Dictionaries, under keys that are known and under others.</summary>
internal sealed partial class BlockInterpreter
{
    // The methods that only dictionaries have.
    private AbstractValue? EvaluateMapCall(IInvocationOperation call, AbstractValue receiver, ImmutableArray<CallArgument> arguments)
    {
        if (receiver is not ReferenceValue reference || Find(reference) is not MappingCell { Type: null } map)
        {
            return null;
        }

        return (call.TargetMethod.Name, arguments) switch
        {
            ("TryGetValue", [var key, _]) => TryGet(call, map, key.Value),
            ("GetOrAdd", [var key, var given, ..]) => GetOrAdd(call, reference, key, given),
            ("AddOrUpdate", [var key, var given, var change, ..]) => AddOrUpdate(call, reference, key, given, change),
            ("TryUpdate", [var key, var value, _]) => TryUpdate(reference, map, key.Value, value.Item),
            _ => null,
        };
    }

    // Any value may be returned for an unknown key.
    private AbstractValue? TryGet(IInvocationOperation call, MappingCell map, AbstractValue name)
    {
        if (KeyOf(name) is not { } key || !map.Unplaced.IsEmpty || (map.IsOpen && map.Find(key) is null))
        {
            return null;
        }

        var result = WrittenOf(call, call.TargetMethod.Parameters[1]);
        Assign(result, map.Find(key)?.Value ?? EvaluateDefault(call.TargetMethod.Parameters[1].Type), At(result.Syntax));
        return map.IsOpen ? UnknownValue.Instance : BooleanOf(map.Find(key) is not null);
    }

    // The caller gets the new value, or one that was there before.
    private AbstractValue? GetOrAdd(IInvocationOperation call, ReferenceValue receiver, CallArgument key, CallArgument given)
    {
        if (Find(receiver) is MappingCell { HasKnownKeys: true } before && KeyOf(key.Value) is { } name && before.Find(name) is { } known)
        {
            return known.Value;
        }

        if (ResultOf(given, [key.Item]) is not { } item || Find(receiver) is not MappingCell map)
        {
            return null;
        }

        if (IsUsed(call))
        {
            OpenAll(map.Values);
        }

        WriteCell(receiver, Add((MappingCell)Find(receiver)!, key.Value, At(call.Syntax), item));
        return item.Value;
    }

    // The function that makes the new value gets one that was there before.
    private UnknownValue? AddOrUpdate(IInvocationOperation call, ReferenceValue receiver, CallArgument key, CallArgument given, CallArgument change)
    {
        if (change.Value is not FunctionValue function || ResultOf(given, [key.Item]) is not { } item || Find(receiver) is not MappingCell map)
        {
            return null;
        }

        AbstractValue changed = UnknownValue.Instance;
        OpenAll(map.Values);
        Repeat(() => changed = Call(function, [key.Item, new ItemSlot(UnknownValue.Instance, null)], function.Reference.Syntax) ?? UnknownValue.Instance);
        foreach (var value in new[] { item, new ItemSlot(changed, OriginOf(function.Reference)) })
        {
            if (Find(receiver) is MappingCell current)
            {
                WriteCell(receiver, WithSomewhere(current, value));
            }

            if (IsUsed(call))
            {
                Open(value.Value);
            }
        }

        return UnknownValue.Instance;
    }

    private UnknownValue TryUpdate(ReferenceValue receiver, MappingCell map, AbstractValue name, ItemSlot item)
    {
        OpenAll(KeyOf(name) is { } key && map.Find(key) is { } old ? [old.Value] : []);
        WriteCell(receiver, WithSomewhere((MappingCell)Find(receiver)!, item));
        return UnknownValue.Instance;
    }

    // A value, or what the function gives that makes it.
    private ItemSlot? ResultOf(CallArgument given, IReadOnlyList<ItemSlot> arguments) =>
        given.Value is not FunctionValue function ? given.Item
        : Call(function, arguments, function.Reference.Syntax) is { } made ? new ItemSlot(made, OriginOf(function.Reference))
        : null;

    private static bool IsUsed(IInvocationOperation call) => call.Parent is not IExpressionStatementOperation;

    private MappingCell Add(MappingCell map, AbstractValue name, Origin nameOrigin, ItemSlot item) =>
        KeyOf(name) is { } key && map.Find(key) is not null ? map : SetItem(map, name, nameOrigin, item);

    private MappingCell SetItem(MappingCell map, AbstractValue name, Origin nameOrigin, ItemSlot item) =>
        KeyOf(name) is { } key ? map.With(new MemberSlot(key, item.Value, nameOrigin, item.Origin)) : WithSomewhere(map, item);

    // A value stored under an unknown key may be returned for any key.
    private MappingCell WithSomewhere(MappingCell map, ItemSlot item)
    {
        if (item.Value.References.Any())
        {
            return map.WithSomewhere(item);
        }

        Open(item.Value);
        return map with { IsOpen = true };
    }

    private static string? KeyOf(AbstractValue value) => value switch
    {
        ScalarValue { Kind: ScalarKind.String or ScalarKind.Integer } scalar => scalar.Text.Value,
        EnumValue constant => $"{constant.Type.Name}.{constant.Value}",
        _ => null,
    };

    // items.ToDictionary(item => item.Name), items.ToDictionary(item => item.Name, item => Make(item))
    private ReferenceValue? EvaluateToDictionary(IInvocationOperation call, SequenceCell source, ImmutableArray<CallArgument> arguments)
    {
        var functions = arguments.Select(argument => argument.Value).OfType<FunctionValue>().ToList();
        if (source.Count > WorkLimits.UnrolledItems)
        {
            return null;
        }

        var map = MappingCell.Empty(null, source.IsOpen, At(call.Syntax));
        foreach (var item in source.All)
        {
            var (key, value) = item.Value is TupleValue { Elements: [var name, var named] } && functions.Count == 0 ? (name, named)
                : functions.Count == 0 ? (UnknownValue.Instance, UnknownValue.Instance)
                : (Call(functions[0], [item], call.Syntax) ?? UnknownValue.Instance, functions.Count == 1 ? item.Value : Call(functions[1], [item], call.Syntax) ?? UnknownValue.Instance);
            map = SetItem(map, key, At(call.Syntax), new ItemSlot(value, functions.Count > 1 ? OriginOf(functions[1].Reference) : item.Origin));
        }

        return Allocate(map);
    }
}
