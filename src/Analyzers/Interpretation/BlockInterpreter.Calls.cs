using System.Collections.Immutable;
using KubeGuard.Manifests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeGuard.CSharp.Interpretation;

internal sealed partial class BlockInterpreter
{
    private AbstractValue EvaluateInvocation(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        var receiver = CollectionShapes.IsSequence(call.Instance?.Type) || CollectionShapes.IsMap(call.Instance?.Type)
            ? Receiver(call.Instance)
            : Evaluate(call.Instance);
        var arguments = EvaluateArguments(call.Arguments);
        return EvaluateMapCall(call, receiver, arguments)
            ?? EvaluateCollectionCall(call, receiver, arguments)
            ?? EvaluateQuery(call, receiver, arguments)
            ?? EvaluateTextCall(method, arguments)
            ?? EvaluateTupleCall(method, arguments)
            ?? EvaluateTaskCall(call, receiver, arguments)
            ?? EvaluateDelegateCall(call, receiver, arguments)
            ?? EvaluateSourceCall(call, receiver, arguments)
            ?? EvaluateModelExtension(method, arguments)
            ?? EvaluateUnseenCall(call, receiver, arguments);
    }

    // Evaluated in the order of the call, and returned in the order of the parameters.
    private ImmutableArray<CallArgument> EvaluateArguments(ImmutableArray<IArgumentOperation> arguments)
    {
        var given = new List<CallArgument>();
        foreach (var argument in arguments.Where(argument => argument.Parameter is not null))
        {
            var value = argument.ArgumentKind is ArgumentKind.Explicit or ArgumentKind.DefaultValue or ArgumentKind.ParamArray ? Evaluate(argument.Value) : EvaluateParams(argument.Value);
            Use(value);
            given.Add(new CallArgument(argument.Parameter!, value, argument.ArgumentKind == ArgumentKind.Explicit ? OriginOf(argument.Value) : null));
        }

        return given.OrderBy(argument => argument.Parameter.Ordinal).ToImmutableArray();
    }

    private AbstractValue? EvaluateTaskCall(IInvocationOperation call, AbstractValue receiver, ImmutableArray<CallArgument> arguments) => call.TargetMethod switch
    {
        var method when TaskMembers.IsSame(method) => receiver,
        var method when TaskMembers.IsMaker(method) && arguments is [var only] => only.Value,
        var method when TaskMembers.IsStarter(method) && arguments is [{ Value: FunctionValue function }, ..] => Call(function, [], call.Syntax),
        _ => null,
    };

    // The methods of lists and dictionaries.
    private AbstractValue? EvaluateCollectionCall(IInvocationOperation call, AbstractValue receiver, ImmutableArray<CallArgument> arguments)
    {
        var isChange = false;
        foreach (var reference in receiver.References)
        {
            if (Find(reference) is { } cell && Changed(cell, call, arguments) is { } changed)
            {
                if (CollectionShapes.IsImmutable(call.TargetMethod.ContainingType))
                {
                    return Allocate(changed with { Source = At(call.Syntax) });
                }

                WriteCell(reference, changed);
                isChange = true;
            }
        }

        if (!isChange)
        {
            return null;
        }

        ForgetResults(call);
        return UnknownValue.Instance;
    }

    private HeapCell? Changed(HeapCell cell, IInvocationOperation call, ImmutableArray<CallArgument> arguments) => (cell, call.TargetMethod.Name, arguments.Length) switch
    {
        (SequenceCell list, "Add", 1) when CollectionShapes.IsSequence(call.TargetMethod.OriginalDefinition.Parameters.LastOrDefault()?.Type) => WithContents(list, arguments[0].Value),
        (SequenceCell list, "Add" or "TryAdd" or "AddLast" or "Push" or "Enqueue", 1) => list.Append(arguments[0].Item),
        (SequenceCell list, "Insert", 2) => Insert(list, arguments[0].Value, arguments[1].Item),
        (SequenceCell list, "InsertRange", 2) => InsertRange(list, arguments[0].Value, arguments[1].Value),
        (SequenceCell list, "AddRange" or "UnionWith", 1) => WithContents(list, arguments[0].Value),
        (_, "Clear", 0) => Emptied(cell),
        (SequenceCell list, "Remove", 1) => Remove(list, arguments[0].Value),
        (SequenceCell list, "RemoveAt", 1) when PlaceOf(arguments[0].Value) is { } place && place < list.Items.Count => RemoveAt(list, place),
        (SequenceCell list, var name, _) when CollectionShapes.TakesAway(name) => WithoutAny(list),
        (SequenceCell list, "SetItem", 2) => SetItem(list, [arguments[0].Value], arguments[1].Item),
        (MappingCell { Type: null } map, "Add" or "TryAdd", 2) => Add(map, arguments[0].Value, At(WrittenOf(call, arguments[0].Parameter).Syntax), arguments[1].Item),
        (MappingCell { Type: null } map, "SetItem", 2) => SetItem(map, arguments[0].Value, At(WrittenOf(call, arguments[0].Parameter).Syntax), arguments[1].Item),
        (MappingCell { Type: null } map, "Add" or "TryAdd", 1) when arguments[0].Value is TupleValue { Elements: [var key, var value] } => Add(map, key, At(call.Syntax), new ItemSlot(value, arguments[0].Origin)),
        (MappingCell { Type: null } map, "AddRange" or "SetItems", 1) => WithContents(map, arguments[0].Value),
        (MappingCell { Type: null } map, "Remove", 1 or 2) when KeyOf(arguments[0].Value) is { } key => Remove(map, key),
        (MappingCell { Type: null } map, var name, _) when CollectionShapes.TakesAway(name) => WithoutAny(map),
        _ => null,
    };

    private SequenceCell Remove(SequenceCell list, AbstractValue item) => item switch
    {
        ReferenceValue => list.Without(value => value == item),
        ScalarValue { Text.IsComplete: true } => list.Without(value => value == item || value is not (ScalarValue { Text.IsComplete: true } or ReferenceValue)),
        _ => WithoutAny(list),
    };

    // Code that removes an entry may use it.
    private MappingCell Remove(MappingCell map, string key)
    {
        Open(map.Read(key));
        OpenAll(map.Unplaced.Select(item => item.Value));
        return map.Without(key);
    }

    private SequenceCell RemoveAt(SequenceCell list, int place)
    {
        Open(list.Items[place].Value);
        return list with { Items = list.Items.RemoveAt(place) };
    }

    // Any of the items may be gone now.
    private SequenceCell WithoutAny(SequenceCell list)
    {
        OpenAll(list.Values);
        return list.Without(_ => true) with { IsOpen = true };
    }

    private MappingCell WithoutAny(MappingCell map)
    {
        OpenAll(map.Values);
        return map.Emptied() with { IsOpen = true };
    }

    private static SequenceCell Insert(SequenceCell list, AbstractValue index, ItemSlot item) =>
        PlaceOf(index) is { } place && place <= list.Items.Count
            ? list with { Items = list.Items.Insert(place, item) }
            : list.Append(item);

    private HeapCell InsertRange(SequenceCell list, AbstractValue index, AbstractValue items) =>
        PlaceOf(index) is { } place && place <= list.Items.Count && Find(items) is SequenceCell { IsKnownWhole: true } others
            ? list with { Items = list.Items.InsertRange(place, others.Items) }
            : WithContents(list.Unordered(), items);

    private static HeapCell Emptied(HeapCell cell) => cell switch
    {
        SequenceCell list => list.Without(_ => true),
        MappingCell map => map.Emptied(),
        _ => cell,
    };

    private static IOperation WrittenOf(IInvocationOperation call, IParameterSymbol parameter) =>
        call.Arguments.First(argument => SymbolEqualityComparer.Default.Equals(argument.Parameter, parameter)).Value;

    // The place of a list that an index names, if that is known.
    private static int? PlaceOf(AbstractValue index, SequenceCell list) => index is EndIndexValue end
        ? list.IsKnownWhole && end.Distance > 0 && end.Distance <= list.Count ? list.Count - end.Distance : null
        : PlaceOf(index);

    // The index that a value is, if it can be one.
    private static int? PlaceOf(AbstractValue value) =>
        value is ScalarValue { Kind: ScalarKind.Integer, Text.Value: { } text } && int.TryParse(text, out var place) && place >= 0 ? place : null;

    private AbstractValue? EvaluateModelExtension(IMethodSymbol method, ImmutableArray<CallArgument> arguments)
    {
        var isInitialize = CallEffects.IsInitialize(method, _models);
        if (!(isInitialize || CallEffects.IsModelExtension(method, _models)) || arguments.Length == 0 || Find(arguments[0].Value) is not MappingCell cell)
        {
            return null;
        }

        var receiver = arguments[0].Value;
        foreach (var key in isInitialize ? ["apiVersion", "kind", "metadata"] : new[] { "metadata" })
        {
            var current = Find(receiver) is MappingCell latest ? latest.Read(key) : UnknownValue.Instance;
            Open(current);
            if (current is not ReferenceValue)
            {
                WriteMember(receiver, new MemberSlot(key, UnknownValue.Instance, null, null));
            }
        }

        return SymbolEqualityComparer.Default.Equals(method.ReturnType, cell.Type?.Symbol) ? receiver : UnknownValue.Instance;
    }

    // A method of the user's own may also change what a field or property holds.
    private void OpenMembers(IMethodSymbol method)
    {
        if (method.DeclaringSyntaxReferences.Length > 0 && _state is { } state)
        {
            OpenAll(state.Variables.Where(pair => pair.Key is not (ILocalSymbol or IParameterSymbol)).Select(pair => pair.Value));
        }
    }

    // A local function whose code is not followed may change the variables that it captures.
    private void ForgetCaptured()
    {
        for (var frame = _frame; frame is not null; frame = frame.Caller)
        {
            foreach (var variable in frame.Body.Captured)
            {
                Open(Read(variable));
                Write(variable, UnknownValue.Instance);
            }
        }
    }

    private AbstractValue EvaluateUnseenCall(IInvocationOperation call, AbstractValue receiver, ImmutableArray<CallArgument> arguments)
    {
        var isReader = CallEffects.IsReader(call.TargetMethod, _models);
        if (isReader)
        {
            RunEach(arguments.Select(argument => argument.Value).OfType<FunctionValue>(), arguments.Select(argument => argument.Value).Append(receiver));
        }
        else
        {
            Open(receiver);
            OpenAll(arguments.Select(argument => argument.Value));
            OpenMembers(call.TargetMethod);
        }

        if (call.TargetMethod.MethodKind == MethodKind.LocalFunction)
        {
            ForgetCaptured();
        }

        ForgetResults(call);
        return isReader ? EvaluateRead(call, receiver, arguments) : EvaluateTextOnTheWay(call.TargetMethod, arguments.Select(argument => argument.Value));
    }

    // Code that changes nothing itself still runs a lambda, also with the items of a collection.
    private void RunEach(IEnumerable<FunctionValue> functions, IEnumerable<AbstractValue> given)
    {
        var items = given.Select(SequenceOf).OfType<SequenceCell>().SelectMany(list => list.All).Where(item => item.Value.References.Any()).Take(WorkLimits.UnrolledItems + 1).ToList();
        foreach (var function in functions)
        {
            if (function.Method.Parameters.IsEmpty || items.Count > WorkLimits.UnrolledItems)
            {
                OpenAll(function.Method.Parameters.IsEmpty ? [] : items.Select(item => item.Value));
                items = [];
            }

            foreach (var item in items)
            {
                Repeat(() => Call(function, [item], function.Reference.Syntax));
            }

            RunAnyTimes(function, _ => { });
        }
    }

    private void ForgetResults(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments.Where(argument => argument.Parameter is { RefKind: RefKind.Ref or RefKind.Out }))
        {
            Forget(argument.Value);
        }
    }
}
