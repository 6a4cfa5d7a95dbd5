using System.Collections.Immutable;
using KubeGuard.CSharp.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeGuard.CSharp.Interpretation;

/// <summary>The methods of LINQ and of lists that make, read or walk a sequence.</summary>
internal sealed partial class BlockInterpreter
{
    private AbstractValue? EvaluateQuery(IInvocationOperation call, AbstractValue receiver, ImmutableArray<CallArgument> arguments) => call.TargetMethod switch
    {
        { ContainingType: { Name: "Enumerable", ContainingNamespace.Name: "Linq" } type } when type.ContainingAssembly.IsFramework() => EvaluateLinq(call, arguments),
        { Name: "Empty", ContainingType.SpecialType: SpecialType.System_Array } => EvaluateLinq(call, arguments),
        { IsStatic: true } method when CollectionShapes.IsImmutable(method.ContainingType) => EvaluateImmutable(call, arguments),
        { Name: "ToArray" or "AsReadOnly" or "ToImmutable", IsStatic: false } when arguments.IsEmpty && Find(receiver) is SequenceCell list => Allocate(list with { Source = At(call.Syntax) }),
        { Name: "ForEach", ContainingType.Name: "List" } when arguments is [var action] => EvaluateForEachCall(receiver, action.Value),
        { Name: "ForEach", ContainingType.SpecialType: SpecialType.System_Array } when arguments is [var array, var action] => EvaluateForEachCall(array.Value, action.Value),
        _ => null,
    };

    private AbstractValue? EvaluateLinq(IInvocationOperation call, ImmutableArray<CallArgument> arguments)
    {
        var source = arguments.IsEmpty ? null : arguments[0].Value;
        return (call.TargetMethod.Name, source is null ? null : Find(source) as SequenceCell, arguments.Length) switch
        {
            ("Empty", _, 0) => Allocate(SequenceCell.Empty(isOpen: false, At(call.Syntax))),
            ("Repeat", _, 2) => Allocate(SequenceCell.Empty(isOpen: false, At(call.Syntax)).AppendSomewhere(arguments[0].Item)),
            ("ToList" or "ToArray" or "AsEnumerable" or "ToHashSet", { } list, 1) => Allocate(list with { Source = At(call.Syntax) }),
            ("Select", var list, 2) when arguments[1].Value is FunctionValue function => EvaluateSelect(call, list, function, Append),
            ("SelectMany", var list, 2) when arguments[1].Value is FunctionValue function => EvaluateSelect(call, list, function, (result, item) => (SequenceCell)WithContents(result, item.Value)),
            ("OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending" or "Order" or "OrderDescending" or "Reverse", { } list, _) => Allocate(list.Unordered()),
            ("Where" or "OfType" or "Distinct" or "DistinctBy" or "Skip" or "SkipWhile" or "Take" or "TakeWhile", { } list, _) when !IsHeld(source!) => Allocate(list.Unordered().Without(item => item is not ReferenceValue) with { IsOpen = true }),
            ("Append", { } list, 2) => Allocate(list.Append(arguments[1].Item)),
            ("Prepend", { } list, 2) => Allocate(list with { Items = list.Items.Insert(0, arguments[1].Item) }),
            ("Concat" or "Union", { } list, 2) => Allocate(WithContents(list, arguments[1].Value)),
            ("First" or "FirstOrDefault", { Items: [var first, ..] }, 1) => first.Value,
            ("Last" or "LastOrDefault", { IsKnownWhole: true, Items: [.., var last] }, 1) => last.Value,
            ("Single" or "SingleOrDefault", { Unplaced.IsEmpty: true, Items: [var only] }, 1) => only.Value,
            ("First" or "FirstOrDefault" or "Last" or "LastOrDefault" or "Single" or "SingleOrDefault", { IsKnownWhole: true, Items: [var only] }, 2) => only.Value,
            ("ElementAt" or "ElementAtOrDefault", { } list, 2) when PlaceOf(arguments[1].Value, list) is { } place && place < list.Items.Count => list.Items[place].Value,
            _ => null,
        };
    }

    // Items that a filter leaves out of a list that something else holds may be changed there.
    private bool IsHeld(AbstractValue sequence) => sequence is not ReferenceValue reference || _state is not { } state || state.Holds(reference);

    // ImmutableList.Create(a, b), items.ToImmutableArray()
    private AbstractValue? EvaluateImmutable(IInvocationOperation call, ImmutableArray<CallArgument> arguments) => (call.TargetMethod.Name, arguments) switch
    {
        ("Create", _) when arguments.All(argument => !CollectionShapes.IsSequence(argument.Parameter.Type)) =>
            Allocate(arguments.Aggregate(SequenceCell.Empty(isOpen: false, At(call.Syntax)), (list, argument) => list.Append(argument.Item))),
        ("Create" or "CreateRange", [var items]) when Find(items.Value) is SequenceCell list => Allocate(list with { Source = At(call.Syntax) }),
        ({ } name, [var items]) when name.StartsWith("ToImmutable", StringComparison.Ordinal) && Find(items.Value) is SequenceCell list => Allocate(list with { Source = At(call.Syntax) }),
        _ => null,
    };

    private static SequenceCell Append(SequenceCell list, ItemSlot item) => list.Append(item);

    // What a function gives for each item; of an unknown sequence one result that stands for all.
    private AbstractValue EvaluateSelect(IInvocationOperation call, SequenceCell? source, FunctionValue function, Func<SequenceCell, ItemSlot, SequenceCell> append)
    {
        var result = Allocate(SequenceCell.Empty(isOpen: source is not { IsOpen: false }, At(call.Syntax)));
        var items = source is { IsKnownWhole: true, Count: <= WorkLimits.UnrolledItems } ? source.Items : null;
        if (items is not null)
        {
            foreach (var item in items)
            {
                AddResult(item);
            }
        }
        else
        {
            OpenAll(source?.Values ?? []);
            Repeat(() => AddResult(new ItemSlot(UnknownValue.Instance, null)));
        }

        return result;

        void AddResult(ItemSlot item)
        {
            var value = Call(function, [item], function.Reference.Syntax) ?? UnknownValue.Instance;
            if (Find(result) is SequenceCell list)
            {
                WriteCell(result, append(list, new ItemSlot(value, OriginOf(function.Reference))));
            }
        }
    }

    private UnknownValue? EvaluateForEachCall(AbstractValue collection, AbstractValue action)
    {
        if (action is not FunctionValue function || Find(collection) is not SequenceCell { Count: <= WorkLimits.UnrolledItems } list)
        {
            return null;
        }

        foreach (var item in list.All)
        {
            Call(function, [item], function.Reference.Syntax);
        }

        if (list.IsOpen)
        {
            RunAnyTimes(function, _ => { });
        }

        return UnknownValue.Instance;
    }
}
