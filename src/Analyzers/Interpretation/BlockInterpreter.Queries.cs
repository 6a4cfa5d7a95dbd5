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
        { Name: "ToArray" or "AsReadOnly" or "ToImmutable", IsStatic: false } when arguments.IsEmpty && Find(receiver) is SequenceCell or MappingCell { Type: null } => Allocate(Find(receiver)! with { Source = At(call.Syntax) }),
        { Name: "AsSpan" or "AsMemory", ContainingType.Name: "MemoryExtensions" or "CollectionsMarshal" } when arguments is [var whole] && Find(whole.Value) is SequenceCell => whole.Value,
        { Name: "ForEach", ContainingType.Name: "List" } when arguments is [var action] => EvaluateForEachCall(receiver, action.Value),
        { Name: "ForEach", ContainingType.SpecialType: SpecialType.System_Array } when arguments is [var array, var action] => EvaluateForEachCall(array.Value, action.Value),
        { Name: "ForEach" or "ForEachAsync", ContainingType: { Name: "Parallel", ContainingNamespace.Name: "Tasks" } } when arguments.FirstOrDefault(argument => argument.Value is FunctionValue) is { } action =>
            EvaluateForEachCall(arguments[0].Value, action.Value),
        { Name: "ConvertAll", ContainingType.Name: "List" } when arguments is [{ Value: FunctionValue function }] => EvaluateSelect(call, SequenceOf(receiver), function, Append),
        { Name: "ConvertAll", ContainingType.SpecialType: SpecialType.System_Array } when arguments is [var array, { Value: FunctionValue function }] => EvaluateSelect(call, SequenceOf(array.Value), function, Append),
        { IsStatic: true, ContainingType: { Name: "FrozenDictionary", ContainingNamespace.Name: "Frozen" } } when arguments is [var items, ..] && SequenceOf(items.Value) is { } list => EvaluateToDictionary(call, list, arguments),
        _ => null,
    };

    private AbstractValue? EvaluateLinq(IInvocationOperation call, ImmutableArray<CallArgument> arguments)
    {
        var source = arguments.IsEmpty ? null : arguments[0].Value;
        return (call.TargetMethod.Name, source is null ? null : SequenceOf(source), arguments.Length) switch
        {
            ("Empty", _, 0) => Allocate(SequenceCell.Empty(isOpen: false, At(call.Syntax))),
            ("Repeat", _, 2) => Allocate(SequenceCell.Empty(isOpen: false, At(call.Syntax)).AppendSomewhere(arguments[0].Item)),
            ("Range", _, 2) => Allocate(RangeOf(arguments[0].Value, arguments[1].Value, At(call.Syntax))),
            ("Count", { IsKnownWhole: true } list, 1) when list.Values.Distinct().Count() == list.Count => ScalarValue.OfConstant(list.Count),
            ("ToDictionary", { } list, _) => EvaluateToDictionary(call, list, arguments),
            ("Aggregate", var list, 3) when arguments[2].Value is FunctionValue function => EvaluateAggregate(list ?? SequenceCell.Empty(isOpen: true, source: null), arguments[1].Value, function),
            ("ToList" or "ToArray" or "AsEnumerable" or "ToHashSet", { } list, 1) => Allocate(list with { Source = At(call.Syntax) }),
            ("Select", var list, 2) when arguments[1].Value is FunctionValue function => EvaluateSelect(call, list, function, Append),
            ("SelectMany", var list, 2) when arguments[1].Value is FunctionValue function => EvaluateSelect(call, list, function, (result, item) => (SequenceCell)WithContents(result, item.Value)),
            ("OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending" or "Order" or "OrderDescending" or "Reverse", { } list, _) => Allocate(list.Unordered()),
            ("Where", { Count: <= WorkLimits.UnrolledItems } list, 2) when !IsReferenced(source!) && arguments[1].Value is FunctionValue function => EvaluateWhere(list, function),
            ("Where" or "OfType" or "Distinct" or "DistinctBy" or "Skip" or "SkipWhile" or "Take" or "TakeWhile", { } list, _) when !IsReferenced(source!) => Allocate(Filtered(list)),
            ("Append", { } list, 2) => Allocate(list.Append(arguments[1].Item)),
            ("Prepend", { } list, 2) => Allocate(list with { Items = list.Items.Insert(0, arguments[1].Item) }),
            ("Concat" or "Union", { } list, 2) => Allocate(WithContents(list, arguments[1].Value)),
            ("First" or "FirstOrDefault", { Items: [var first, ..] }, 1) => first.Value,
            ("Last" or "LastOrDefault", { IsKnownWhole: true, Items: [.., var last] }, 1) => last.Value,
            ("Single" or "SingleOrDefault", { Unplaced.IsEmpty: true, Items: [var only] }, 1) => only.Value,
            ("First" or "FirstOrDefault" or "Last" or "LastOrDefault" or "Single" or "SingleOrDefault", { IsKnownWhole: true, Items: [var only] }, 2) => only.Value,
            ("ElementAt" or "ElementAtOrDefault", { } list, 2) when arguments[1].Value is EachIndexValue index && index.IsOf(Dereference(source!), list) => index.Item.Value,
            ("ElementAt" or "ElementAtOrDefault", { } list, 2) when PlaceOf(arguments[1].Value, list) is { } place && place < list.Items.Count => list.Items[place].Value,
            _ => null,
        };
    }

    // A filter may change what it looks at.
    private ReferenceValue EvaluateWhere(SequenceCell list, FunctionValue function)
    {
        foreach (var item in list.All.Where(item => item.Value.References.Any()))
        {
            CallOrOpen(function, [item]);
        }

        return Allocate(Filtered(list));
    }

    private static SequenceCell Filtered(SequenceCell list) => list.Unordered().Without(item => !item.References.Any()) with { IsOpen = true };

    // Items that a filter leaves out of a list that is referenced elsewhere may be changed there.
    private bool IsReferenced(AbstractValue sequence) => sequence is not ReferenceValue reference || _state is not { } state || state.IsReferenced(reference);

    // ImmutableList.Create(a, b), items.ToImmutableArray()
    private AbstractValue? EvaluateImmutable(IInvocationOperation call, ImmutableArray<CallArgument> arguments) => (call.TargetMethod.Name, arguments) switch
    {
        ("Create" or "CreateBuilder", []) when CollectionShapes.IsMap(call.Type) => Allocate(MappingCell.Empty(null, isOpen: false, At(call.Syntax))),
        ("Create", _) when arguments.All(argument => !CollectionShapes.IsSequence(argument.Parameter.Type)) =>
            Allocate(arguments.Aggregate(SequenceCell.Empty(isOpen: false, At(call.Syntax)), (list, argument) => list.Append(argument.Item))),
        ("Create" or "CreateRange", [var items]) when !CollectionShapes.IsMap(call.Type) && Find(items.Value) is SequenceCell list => Allocate(list with { Source = At(call.Syntax) }),
        ("ToImmutableDictionary" or "ToImmutableSortedDictionary", [var items, ..]) when SequenceOf(items.Value) is { } list => EvaluateToDictionary(call, list, arguments),
        ("CreateRange", [var items]) when CollectionShapes.IsMap(call.Type) => Allocate(WithContents(MappingCell.Empty(null, isOpen: false, At(call.Syntax)), items.Value)),
        ({ } name, [var items]) when name.StartsWith("ToImmutable", StringComparison.Ordinal) && Find(items.Value) is SequenceCell list => Allocate(list with { Source = At(call.Syntax) }),
        _ => null,
    };

    private static SequenceCell Append(SequenceCell list, ItemSlot item) => list.Append(item);

    // What a function gives for each item; of an unknown sequence one result for all items.
    private AbstractValue EvaluateSelect(IInvocationOperation call, SequenceCell? source, FunctionValue function, Func<SequenceCell, ItemSlot, SequenceCell> append)
    {
        var result = Allocate(SequenceCell.Empty(isOpen: source is not { IsOpen: false }, At(call.Syntax)));
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
            OpenAll(source?.Values ?? []);
        }

        if (!isKnown || source!.IsOpen)
        {
            Repeat(() => AddResult(new ItemSlot(UnknownValue.Instance, null)));
        }

        if (source is not { IsKnownWhole: true } && Find(result) is SequenceCell results)
        {
            WriteCell(result, results.Unordered());
        }

        return result;

        void AddResult(ItemSlot item)
        {
            var value = CallOrOpen(function, [item]);
            if (Find(result) is SequenceCell list)
            {
                WriteCell(result, append(list, new ItemSlot(value, OriginOf(function.Reference))));
            }
        }
    }

    // items.Aggregate(pod, (pod, item) => { …; return pod; })
    private AbstractValue EvaluateAggregate(SequenceCell source, AbstractValue seed, FunctionValue function)
    {
        if (source.Count > WorkLimits.UnrolledItems)
        {
            OpenAll(source.Values);
            source = SequenceCell.Empty(isOpen: true, source: null);
        }

        var result = source.All.Aggregate(seed, (current, item) => CallOrOpen(function, [new ItemSlot(current, null), item]));
        if (source.IsKnownWhole)
        {
            return result;
        }

        // It is not known how often the function runs, so only what it always gives back is known.
        var isSame = result == seed;
        Repeat(() => isSame &= CallOrOpen(function, [new ItemSlot(seed, null), new ItemSlot(UnknownValue.Instance, null)]) == seed);
        if (isSame)
        {
            return seed;
        }

        OpenAll([seed, result]);
        return UnknownValue.Instance;
    }

    // What a function that is not followed is given may change.
    private AbstractValue CallOrOpen(FunctionValue function, IReadOnlyList<ItemSlot> arguments)
    {
        if (Call(function, arguments, function.Reference.Syntax) is { } result)
        {
            return result;
        }

        OpenAll(arguments.Select(argument => argument.Value));
        return UnknownValue.Instance;
    }

    // The numbers if there are few; otherwise one number for all.
    private static SequenceCell RangeOf(AbstractValue start, AbstractValue count, Origin source)
    {
        var list = SequenceCell.Empty(isOpen: false, source);
        return NumberOf(start) is { } first && NumberOf(count) is >= 0 and <= WorkLimits.UnrolledItems and var length
            ? Enumerable.Range(0, (int)length).Aggregate(list, (numbers, index) => numbers.Append(new ItemSlot(NumberFrom(first + index), null)))
            : list.AppendSomewhere(new ItemSlot(UnknownValue.Instance, null));
    }

    private UnknownValue? EvaluateForEachCall(AbstractValue collection, AbstractValue action)
    {
        if (action is not FunctionValue function || SequenceOf(collection) is not { Count: <= WorkLimits.UnrolledItems } list)
        {
            return null;
        }

        foreach (var item in list.All)
        {
            CallOrOpen(function, [item]);
        }

        if (list.IsOpen)
        {
            RunAnyTimes(function, _ => { });
        }

        return UnknownValue.Instance;
    }

    /// <summary>The items that a loop over a value reaches, if they are known: those of a list, or the pairs of a dictionary.</summary>
    private SequenceCell? SequenceOf(AbstractValue value) => Find(value) switch
    {
        SequenceCell list => list,
        MappingCell { Type: null } map => map.AsPairs(),
        _ => null,
    };

    // A set leaves out what it has already.
    private static AbstractValue? CountOf(SequenceCell list, IPropertySymbol property) =>
        list.IsKnownWhole && property.Name is "Count" or "Length" && property.ContainingType?.Name.Contains("Set") == false ? ScalarValue.OfConstant(list.Count) : null;
}
