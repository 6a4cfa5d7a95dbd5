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
        return EvaluateCollectionCall(call, receiver, arguments)
            ?? EvaluateQuery(call, receiver, arguments)
            ?? EvaluateDelegateCall(call, receiver, arguments)
            ?? EvaluateSourceCall(call, receiver, arguments)
            ?? EvaluateModelExtension(method, arguments)
            ?? EvaluateUnseenCall(call, receiver, arguments);
    }

    // Evaluated as they are written, and told in the order of the parameters.
    private ImmutableArray<CallArgument> EvaluateArguments(ImmutableArray<IArgumentOperation> arguments) =>
        arguments
            .Where(argument => argument.Parameter is not null)
            .Select(argument => new CallArgument(
                argument.Parameter!,
                Evaluate(argument.Value),
                argument.ArgumentKind == ArgumentKind.Explicit ? OriginOf(argument.Value) : null))
            .ToList()
            .OrderBy(argument => argument.Parameter.Ordinal)
            .ToImmutableArray();

    // The methods of lists and dictionaries.
    private AbstractValue? EvaluateCollectionCall(IInvocationOperation call, AbstractValue receiver, ImmutableArray<CallArgument> arguments)
    {
        var isChange = false;
        foreach (var reference in receiver.References)
        {
            if (Find(reference) is { } cell && Changed(cell, call, arguments) is { } changed)
            {
                WriteCell(reference, changed);
                isChange = true;
            }
        }

        return isChange ? UnknownValue.Instance : null;
    }

    private HeapCell? Changed(HeapCell cell, IInvocationOperation call, ImmutableArray<CallArgument> arguments) => (cell, call.TargetMethod.Name, arguments.Length) switch
    {
        (SequenceCell list, "Add", 1) when CollectionShapes.IsSequence(call.TargetMethod.OriginalDefinition.Parameters.LastOrDefault()?.Type) => WithContents(list, arguments[0].Value),
        (SequenceCell list, "Add" or "TryAdd" or "AddLast" or "Push" or "Enqueue", 1) => list.Append(arguments[0].Item),
        (SequenceCell list, "Insert", 2) => Insert(list, arguments[0].Value, arguments[1].Item),
        (SequenceCell list, "AddRange" or "UnionWith", 1) => WithContents(list, arguments[0].Value),
        (_, "Clear", 0) => Emptied(cell),
        (MappingCell { Type: null } map, "Add" or "TryAdd", 2) => Add(map, arguments[0].Value, At(WrittenOf(call, arguments[0].Parameter).Syntax), arguments[1].Item),
        (MappingCell { Type: null } map, "Remove", 1) when KeyOf(arguments[0].Value) is { } key => map.Without(key),
        _ => null,
    };

    private static SequenceCell Insert(SequenceCell list, AbstractValue index, ItemSlot item) =>
        PlaceOf(index) is { } place && place <= list.Items.Count
            ? list with { Items = list.Items.Insert(place, item) }
            : list.Append(item);

    private static HeapCell Emptied(HeapCell cell) => cell switch
    {
        SequenceCell list => list.Without(_ => true),
        MappingCell map => map with { Members = ImmutableArray<MemberSlot>.Empty },
        _ => cell,
    };

    private static IOperation WrittenOf(IInvocationOperation call, IParameterSymbol parameter) =>
        call.Arguments.First(argument => SymbolEqualityComparer.Default.Equals(argument.Parameter, parameter)).Value;

    private static MappingCell Add(MappingCell map, AbstractValue name, Origin nameOrigin, ItemSlot item) =>
        KeyOf(name) is not { } key ? map with { IsOpen = true }
        : map.Find(key) is not null ? map
        : map.With(new MemberSlot(key, item.Value, nameOrigin, item.Origin));

    // The index that a value is, if it can be one.
    private static int? PlaceOf(AbstractValue value) =>
        value is ScalarValue { Kind: ScalarKind.Integer, Text.Value: { } text } && int.TryParse(text, out var place) && place >= 0 ? place : null;

    private static string? KeyOf(AbstractValue value) => value is ScalarValue { Kind: ScalarKind.String } scalar ? scalar.Text.Value : null;

    private AbstractValue? EvaluateModelExtension(IMethodSymbol method, ImmutableArray<CallArgument> arguments)
    {
        var isInitialize = CallEffects.IsInitialize(method);
        if (!(isInitialize || CallEffects.IsModelExtension(method)) || arguments.Length == 0 || Find(arguments[0].Value) is not MappingCell cell)
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

    // A local function whose code is not followed may change what it has from outside.
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

    private UnknownValue EvaluateUnseenCall(IInvocationOperation call, AbstractValue receiver, ImmutableArray<CallArgument> arguments)
    {
        if (!CallEffects.IsReader(call.TargetMethod, _models))
        {
            Open(receiver);
            OpenAll(arguments.Select(argument => argument.Value));
            OpenMembers(call.TargetMethod);
        }

        if (call.TargetMethod.MethodKind == MethodKind.LocalFunction)
        {
            ForgetCaptured();
        }

        foreach (var argument in call.Arguments.Where(argument => argument.Parameter is { RefKind: RefKind.Ref or RefKind.Out }))
        {
            Forget(argument.Value);
        }

        return UnknownValue.Instance;
    }
}
