using KubeGuard.CSharp.Interpretation.Domain;
using KubeGuard.CSharp.Models;
using Microsoft.CodeAnalysis;
using static KubeGuard.CSharp.Interpretation.Domain.KnownValues;

namespace KubeGuard.CSharp.Interpretation.Library;

/// <summary>The methods of LINQ, and <c>Array.Empty</c>.</summary>
/// <param name="interpreter">The interpreter.</param>
/// <param name="collections">Changes lists and dictionaries.</param>
/// <param name="functions">Calls functions for each item.</param>
internal sealed class LinqLibrary(IInterpreter interpreter, CollectionOperations collections, SequenceFunctions functions) : ICallHandler
{
    /// <inheritdoc/>
    public CallResult Evaluate(EvaluatedCall call)
    {
        if (!IsOwn(call.Method))
        {
            return CallResult.NotHandled;
        }

        var arguments = call.Arguments;
        var source = arguments.IsEmpty ? null : arguments[0].Value;
        return (call.Method.Name, source is null ? null : interpreter.SequenceOf(source), arguments.Length) switch
        {
            ("Empty", _, 0) => Allocate(SequenceCell.Empty(isOpen: false, At(call))),
            ("Repeat", _, 2) => Allocate(SequenceCell.Empty(isOpen: false, At(call)).AppendSomewhere(arguments[0].Item)),
            ("Range", _, 2) => Allocate(RangeOf(arguments[0].Value, arguments[1].Value, At(call))),
            ("Count", { IsKnownWhole: true } list, 1) when list.Values.Distinct().Count() == list.Count => ScalarValue.OfConstant(list.Count),
            ("ToDictionary", { } list, _) => collections.ToDictionary(call, list),
            ("Aggregate", var list, 3) when arguments[2].Value is FunctionValue function => functions.Aggregate(list ?? SequenceCell.Empty(isOpen: true, source: null), arguments[1].Value, function),
            ("ToList" or "ToArray" or "AsEnumerable" or "ToHashSet", { } list, 1) => Allocate(list with { Source = At(call) }),
            ("Select", var list, 2) when arguments[1].Value is FunctionValue function => functions.Select(call, list, function),
            ("SelectMany", var list, 2) when arguments[1].Value is FunctionValue function => functions.Select(call, list, function, (result, item) => (SequenceCell)collections.WithContents(result, item.Value)),
            ("OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending" or "Order" or "OrderDescending" or "Reverse", { } list, _) => Allocate(list.Unordered()),
            ("Where", { Count: <= WorkLimits.UnrolledItems } list, 2) when !IsReferenced(source!) && arguments[1].Value is FunctionValue function => functions.Where(list, function),
            ("Where" or "OfType" or "Distinct" or "DistinctBy" or "Skip" or "SkipWhile" or "Take" or "TakeWhile", { } list, _) when !IsReferenced(source!) => Allocate(SequenceFunctions.Filtered(list)),
            ("Append", { } list, 2) => Allocate(list.Append(arguments[1].Item)),
            ("Prepend", { } list, 2) => Allocate(list with { Items = list.Items.Insert(0, arguments[1].Item) }),
            ("Concat" or "Union", { } list, 2) => Allocate(collections.WithContents(list, arguments[1].Value)),
            ("First" or "FirstOrDefault", { Items: [var first, ..] }, 1) => first.Value,
            ("Last" or "LastOrDefault", { IsKnownWhole: true, Items: [.., var last] }, 1) => last.Value,
            ("Single" or "SingleOrDefault", { Unplaced.IsEmpty: true, Items: [var only] }, 1) => only.Value,
            ("First" or "FirstOrDefault" or "Last" or "LastOrDefault" or "Single" or "SingleOrDefault", { IsKnownWhole: true, Items: [var only] }, 2) => only.Value,
            ("ElementAt" or "ElementAtOrDefault", { } list, 2) when arguments[1].Value is EachIndexValue index && index.IsOf(Dereference(source!), list) => index.Item.Value,
            ("ElementAt" or "ElementAtOrDefault", { } list, 2) when PlaceOf(arguments[1].Value, list) is { } place && place < list.Items.Count => list.Items[place].Value,
            _ => CallResult.NotHandled,
        };
    }

    private static bool IsOwn(IMethodSymbol method) =>
        (method.ContainingType is { Name: "Enumerable", ContainingNamespace.Name: "Linq" } type && type.ContainingAssembly.IsFramework())
        || method is { Name: "Empty", ContainingType.SpecialType: SpecialType.System_Array };

    private Origin At(EvaluatedCall call) => interpreter.At(call.Syntax);

    private ReferenceValue Allocate(HeapCell cell) => interpreter.Allocate(cell);

    // If the list is referenced elsewhere, the items that a filter leaves out may still be changed there.
    private bool IsReferenced(AbstractValue sequence) => sequence is not ReferenceValue reference || interpreter.State is not { } state || state.IsReferenced(reference);

    // The numbers if there are few; otherwise one number for all.
    private static SequenceCell RangeOf(AbstractValue start, AbstractValue count, Origin source)
    {
        var list = SequenceCell.Empty(isOpen: false, source);
        return NumberOf(start) is { } first && NumberOf(count) is >= 0 and <= WorkLimits.UnrolledItems and var length
            ? Enumerable.Range(0, (int)length).Aggregate(list, (numbers, index) => numbers.Append(new ItemSlot(NumberFrom(first + index), null)))
            : list.AppendSomewhere(new ItemSlot(UnknownValue.Instance, null));
    }
}
