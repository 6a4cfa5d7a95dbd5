using KubeGuard.CSharp.Interpretation.Domain;

namespace KubeGuard.CSharp.Interpretation.Library;

/// <summary>
/// The methods that create immutable and frozen collections: <c>ImmutableList.Create(a, b)</c>,
/// <c>items.ToImmutableArray()</c>.
/// </summary>
/// <param name="interpreter">The interpreter.</param>
/// <param name="collections">Changes lists and dictionaries.</param>
internal sealed class ImmutableLibrary(IInterpreter interpreter, CollectionOperations collections) : ICallHandler
{
    /// <inheritdoc/>
    public CallResult Evaluate(EvaluatedCall call) => call.Method switch
    {
        { IsStatic: true } method when CollectionShapes.IsImmutable(method.ContainingType) => Create(call),
        { IsStatic: true, ContainingType: { Name: "FrozenDictionary", ContainingNamespace.Name: "Frozen" } }
            when call.Arguments is [var items, ..] && interpreter.SequenceOf(items.Value) is { } list => collections.ToDictionary(call, list),
        _ => CallResult.NotHandled,
    };

    private CallResult Create(EvaluatedCall call)
    {
        var (isMap, source) = (CollectionShapes.IsMap(call.Operation.Type), interpreter.At(call.Syntax));
        return (call.Method.Name, call.Arguments) switch
        {
            ("Create" or "CreateBuilder", []) when isMap => interpreter.Allocate(DictionaryCell.Empty(isOpen: false, source)),
            ("Create", var arguments) when arguments.All(argument => !CollectionShapes.IsSequence(argument.Parameter.Type)) =>
                interpreter.Allocate(arguments.Aggregate(SequenceCell.Empty(isOpen: false, source), (list, argument) => list.Append(argument.Item))),
            ("Create" or "CreateRange", [var items]) when !isMap && interpreter.Find(items.Value) is SequenceCell list => interpreter.Allocate(list with { Source = source }),
            ("ToImmutableDictionary" or "ToImmutableSortedDictionary", [var items, ..]) when interpreter.SequenceOf(items.Value) is { } list => collections.ToDictionary(call, list),
            ("CreateRange", [var items]) when isMap => interpreter.Allocate(collections.WithContents(DictionaryCell.Empty(isOpen: false, source), items.Value)),
            ({ } name, [var items]) when name.StartsWith("ToImmutable", StringComparison.Ordinal) && interpreter.Find(items.Value) is SequenceCell list => interpreter.Allocate(list with { Source = source }),
            _ => CallResult.NotHandled,
        };
    }
}
