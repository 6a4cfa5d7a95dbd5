using KubeGuard.CSharp.Interpretation.Domain;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Interpretation.Library;

/// <summary>The methods of lists and arrays that copy or walk them, and <c>Parallel.ForEach</c>.</summary>
/// <param name="interpreter">The interpreter.</param>
/// <param name="functions">Calls functions for each item.</param>
internal sealed class ListLibrary(IInterpreter interpreter, SequenceFunctions functions) : ICallHandler
{
    /// <inheritdoc/>
    public CallResult Evaluate(EvaluatedCall call) => call.Method switch
    {
        { Name: "ToArray" or "AsReadOnly" or "ToImmutable", IsStatic: false } when call.Arguments.IsEmpty && interpreter.Find(call.Receiver) is (SequenceCell or DictionaryCell) and var cell =>
            interpreter.Allocate(cell with { Source = interpreter.At(call.Syntax) }),
        { Name: "AsSpan" or "AsMemory", ContainingType.Name: "MemoryExtensions" or "CollectionsMarshal" } when call.Arguments is [var whole] && interpreter.Find(whole.Value) is SequenceCell => whole.Value,
        { Name: "ForEach", ContainingType.Name: "List" } when call.Arguments is [var action] => functions.ForEach(call.Receiver, action.Value),
        { Name: "ForEach", ContainingType.SpecialType: SpecialType.System_Array } when call.Arguments is [var array, var action] => functions.ForEach(array.Value, action.Value),
        { Name: "ForEach" or "ForEachAsync", ContainingType: { Name: "Parallel", ContainingNamespace.Name: "Tasks" } } when call.Values.OfType<FunctionValue>().FirstOrDefault() is { } action =>
            functions.ForEach(call.Arguments[0].Value, action),
        { Name: "ConvertAll", ContainingType.Name: "List" } when call.Arguments is [{ Value: FunctionValue function }] => functions.Select(call, interpreter.SequenceOf(call.Receiver), function),
        { Name: "ConvertAll", ContainingType.SpecialType: SpecialType.System_Array } when call.Arguments is [var array, { Value: FunctionValue function }] =>
            functions.Select(call, interpreter.SequenceOf(array.Value), function),
        _ => CallResult.NotHandled,
    };
}
