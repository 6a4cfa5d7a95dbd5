using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Operations;

namespace KubeGuard.CSharp.Interpretation;

/// <summary>The methods of LINQ and of lists that make, read or walk a sequence.</summary>
internal sealed partial class BlockInterpreter
{
    private AbstractValue? EvaluateQuery(IInvocationOperation call, AbstractValue receiver, ImmutableArray<CallArgument> arguments)
    {
        if (call.TargetMethod is not { ContainingType: { Name: "Enumerable", ContainingNamespace: { Name: "Linq" } } } method || arguments.IsEmpty)
        {
            return call.TargetMethod is { Name: "ForEach", ContainingType.Name: "List" or "Array" } && !arguments.IsEmpty
                ? EvaluateForEachCall(call.Instance is null ? arguments[0].Value : receiver, arguments[arguments.Length - 1].Value)
                : null;
        }

        return (method.Name, Find(arguments[0].Value) as SequenceCell, arguments.Length) switch
        {
            ("ToList" or "ToArray" or "AsEnumerable" or "ToHashSet", { } list, 1) => Allocate(list with { Source = At(call.Syntax) }),
            ("Select", var list, 2) when arguments[1].Value is FunctionValue function => EvaluateSelect(call, list, function),
            ("Append", { } list, 2) => Allocate(list.Append(arguments[1].Item)),
            ("Prepend", { } list, 2) => Allocate(list with { Items = list.Items.Insert(0, arguments[1].Item) }),
            ("Concat" or "Union", { } list, 2) => Allocate(WithContents(list, arguments[1].Value)),
            ("First" or "FirstOrDefault", { Items: [var first, ..] }, 1) => first.Value,
            ("Last" or "LastOrDefault", { IsKnownWhole: true, Items: [.., var last] }, 1) => last.Value,
            ("Single" or "SingleOrDefault", { Unplaced.IsEmpty: true, Items: [var only] }, 1) => only.Value,
            ("First" or "FirstOrDefault" or "Last" or "LastOrDefault" or "Single" or "SingleOrDefault", { IsKnownWhole: true, Items: [var only] }, 2) => only.Value,
            _ => null,
        };
    }

    // One item for each; of an unknown sequence one that stands for all.
    private AbstractValue EvaluateSelect(IInvocationOperation call, SequenceCell? source, FunctionValue function)
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
                WriteCell(result, list.Append(new ItemSlot(value, OriginOf(function.Reference))));
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
            RunAnyTimes(function);
        }

        return UnknownValue.Instance;
    }
}
