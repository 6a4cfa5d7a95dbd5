using KubeGuard.CSharp.Interpretation.Domain;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeGuard.CSharp.Interpretation.Members;

/// <summary>
/// Runs a method on another object: the known values of fields and properties belong to the object whose method runs.
/// </summary>
/// <param name="interpreter">The interpreter.</param>
/// <param name="code">The code of the compilation.</param>
/// <param name="cancellationToken">Stops it.</param>
internal sealed class ReceiverScope(ICodeInterpreter interpreter, SourceCode code, CancellationToken cancellationToken)
{
    /// <summary>Runs a method.</summary>
    /// <param name="instance">The expression that it is called on.</param>
    /// <param name="receiver">The value of the expression.</param>
    /// <param name="method">The method.</param>
    /// <param name="run">Runs its code.</param>
    public AbstractValue Run(IOperation? instance, AbstractValue receiver, IMethodSymbol method, Func<AbstractValue> run)
    {
        if (interpreter.State is not { } state)
        {
            return run();
        }

        return code.ReceiverOf(method, cancellationToken) is { } parameter ? RunExtension(parameter, receiver, run)
            : IsOnOther(instance, method) ? RunOnOther(receiver, method, state, run)
            : run();
    }

    private static bool IsOnOther(IOperation? instance, IMethodSymbol method) =>
        !method.IsStatic
        && method.MethodKind != MethodKind.LocalFunction
        && instance is not (null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance });

    private AbstractValue RunOnOther(AbstractValue receiver, IMethodSymbol method, ExecutionState state, Func<AbstractValue> run)
    {
        var hidden = state.Variables.Where(variable => IsOfInstance(variable.Key)).ToList();
        interpreter.OpenAll(hidden.Select(variable => variable.Value));
        var before = interpreter.State!;
        interpreter.State = before with { Variables = before.Variables.RemoveRange(hidden.Select(variable => variable.Key)).Add(ThisVariable.In(method.ContainingType), receiver) };
        var result = run();
        OpenKept(before);
        if (interpreter.State is { } end)
        {
            interpreter.State = end with { Variables = end.Variables.RemoveRange(end.Variables.Keys.Where(IsOfInstance)).AddRange(hidden) };
        }

        return result;
    }

    // Code with access to an object can change the objects that its methods and setters store.
    private void OpenKept(ExecutionState before)
    {
        if (interpreter.State is { } end)
        {
            var kept = end.Variables.Where(variable => !ThisVariable.Is(variable.Key) && IsOfInstance(variable.Key)).SelectMany(variable => variable.Value.References);
            interpreter.OpenAll(end.Reach(kept).Where(before.Heap.Contains).ToList());
        }
    }

    // The members of an extension block share the parameter for the receiver.
    private AbstractValue RunExtension(IParameterSymbol parameter, AbstractValue receiver, Func<AbstractValue> run)
    {
        var outer = interpreter.State!.Variables.TryGetValue(parameter, out var value) ? value : null;
        interpreter.Write(parameter, receiver);
        var result = run();
        if (interpreter.State is { } end)
        {
            interpreter.State = end with { Variables = outer is null ? end.Variables.Remove(parameter) : end.Variables.SetItem(parameter, outer) };
        }

        return result;
    }

    private static bool IsOfInstance(ISymbol variable) => ThisVariable.Is(variable) || variable is IFieldSymbol { IsStatic: false } or IPropertySymbol { IsStatic: false };
}
