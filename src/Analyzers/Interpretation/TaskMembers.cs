using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Interpretation;

/// <summary>The members of tasks and awaiters: a task counts as its result.</summary>
internal static class TaskMembers
{
    /// <summary>Whether a type is a task, or awaits one.</summary>
    public static bool IsTask(ITypeSymbol? type) =>
        type is { Name: "Task" or "ValueTask", ContainingNamespace: { Name: "Tasks", ContainingNamespace.Name: "Threading" } }
        || (type?.ContainingNamespace is { Name: "CompilerServices" } && (type.ContainingType ?? type).Name is "TaskAwaiter" or "ValueTaskAwaiter" or "ConfiguredTaskAwaitable" or "ConfiguredValueTaskAwaitable");

    /// <summary>Whether a method of a task gives the same task in another form, or what it gives.</summary>
    public static bool IsSame(IMethodSymbol method) =>
        !method.IsStatic && IsTask(method.ContainingType) && method.Name is "ConfigureAwait" or "GetAwaiter" or "GetResult" or "WaitAsync" or "AsTask" or "Preserve";

    /// <summary>Whether a method makes a task of a value, or one of several tasks.</summary>
    public static bool IsMaker(IMethodSymbol method) => method is { IsStatic: true, Name: "FromResult" or "WhenAll" } && IsTask(method.ContainingType);

    /// <summary>Whether a method makes a task of a function.</summary>
    public static bool IsStarter(IMethodSymbol method) => method is { IsStatic: true, Name: "Run" } && IsTask(method.ContainingType);
}
