using KubeGuard.CSharp.Interpretation.Domain;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Interpretation.Library;

/// <summary>The members of tasks and awaiters: a task is represented by its result.</summary>
/// <param name="interpreter">The interpreter.</param>
internal sealed class TaskLibrary(IInterpreter interpreter) : ICallHandler
{
    /// <inheritdoc/>
    public CallResult Evaluate(EvaluatedCall call) => call.Method switch
    {
        var method when IsSame(method) => call.Receiver,
        var method when IsMaker(method) && call.Arguments is [var only] => only.Value,
        var method when IsStarter(method) && call.Arguments is [{ Value: FunctionValue function }, ..] && interpreter.Call(function, [], call.Syntax) is { } result => result,
        _ => CallResult.NotHandled,
    };

    /// <summary>Determines whether a type is a task, or awaits one.</summary>
    public static bool IsTask(ITypeSymbol? type) =>
        type is { Name: "Task" or "ValueTask", ContainingNamespace: { Name: "Tasks", ContainingNamespace.Name: "Threading" } }
        || (type?.ContainingNamespace is { Name: "CompilerServices" } && (type.ContainingType ?? type).Name is "TaskAwaiter" or "ValueTaskAwaiter" or "ConfiguredTaskAwaitable" or "ConfiguredValueTaskAwaitable");

    // A method of a task that returns the same task in another form, or its result.
    private static bool IsSame(IMethodSymbol method) =>
        !method.IsStatic && IsTask(method.ContainingType) && method.Name is "ConfigureAwait" or "GetAwaiter" or "GetResult" or "WaitAsync" or "AsTask" or "Preserve";

    // A method that creates a task from a value, or one from several tasks.
    private static bool IsMaker(IMethodSymbol method) => method is { IsStatic: true, Name: "FromResult" or "WhenAll" } && IsTask(method.ContainingType);

    // A method that creates a task from a function.
    private static bool IsStarter(IMethodSymbol method) => method is { IsStatic: true, Name: "Run" } && IsTask(method.ContainingType);
}
