using System.Collections.Immutable;
using KubeGuard.CSharp.Interpretation.Domain;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeGuard.CSharp.Interpretation.Members;

/// <summary>
/// Runs code on another object: the known values of fields and properties belong to the object whose method runs.
/// </summary>
/// <param name="interpreter">The interpreter.</param>
/// <param name="code">The code of the compilation.</param>
/// <param name="cancellationToken">Stops it.</param>
internal sealed class ReceiverScope(ICodeInterpreter interpreter, SourceCode code, CancellationToken cancellationToken)
{
    private readonly Stack<(AbstractValue Receiver, IReadOnlyList<KeyValuePair<ISymbol, AbstractValue>> Hidden)> _callers = new();

    /// <summary>Opens the variables of the objects whose methods are on the stack, which other code may change meanwhile.</summary>
    public void OpenCallers() => interpreter.OpenAll(_callers.SelectMany(caller => caller.Hidden).Select(variable => variable.Value).ToList());

    /// <summary>Runs a method.</summary>
    /// <param name="instance">The expression that it is called on.</param>
    /// <param name="receiver">The value of the expression.</param>
    /// <param name="method">The method.</param>
    /// <param name="run">Runs its code.</param>
    public AbstractValue Run(IOperation? instance, AbstractValue receiver, IMethodSymbol method, Func<AbstractValue> run)
    {
        if (interpreter.State is null)
        {
            return run();
        }

        return code.ReceiverOf(method, cancellationToken) is { } parameter ? RunExtension(parameter, receiver, run)
            : IsOnOther(instance, method) ? RunOn(receiver, method.ContainingType, run)
            : run();
    }

    /// <summary>Runs code of a class on an object.</summary>
    /// <param name="receiver">The object.</param>
    /// <param name="type">The class.</param>
    /// <param name="run">Runs the code.</param>
    public AbstractValue RunOn(AbstractValue receiver, INamedTypeSymbol type, Func<AbstractValue> run)
    {
        if (interpreter.State is not { } state)
        {
            return run();
        }

        var hidden = state.Variables.Where(variable => InstanceVariables.Include(variable.Key)).ToList();
        _callers.Push((receiver, hidden));
        if (!IsKnown(receiver))
        {
            OpenCallers();
        }

        if (interpreter.Find(receiver) is null)
        {
            // The code does not know which of several objects it runs on, and so not their variables.
            interpreter.OpenAll(receiver.References.Where(reference => interpreter.Find(reference) is { Variables.IsEmpty: false }).ToList());
        }

        var before = interpreter.State!;
        interpreter.State = before with
        {
            Variables = before.Variables
                .RemoveRange(hidden.Select(variable => variable.Key))
                .AddRange(interpreter.Find(receiver)?.Variables ?? HeapCell.NoVariables)
                .AddRange(TypesOf(type).Select(above => new KeyValuePair<ISymbol, AbstractValue>(ThisVariable.In(above), receiver))),
        };
        var result = run();
        _callers.Pop();
        if (interpreter.State is { } end)
        {
            interpreter.State = end with { Variables = end.Variables.RemoveRange(end.Variables.Keys.Where(InstanceVariables.Include)).AddRange(hidden) };
            Keep(receiver, [.. end.Variables.Where(variable => InstanceVariables.AreStored(variable.Key))], before);
        }

        return result;
    }

    // The methods of any other object may have access to their callers.
    private bool IsKnown(AbstractValue receiver) =>
        interpreter.Find(receiver) is { IsOpen: false, Source: not null } && _callers.Count(caller => caller.Receiver == receiver) == 1;

    private static bool IsOnOther(IOperation? instance, IMethodSymbol method) =>
        !method.IsStatic
        && method.MethodKind != MethodKind.LocalFunction
        && instance is not (null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance });

    // A class and its base classes, as far as they are in source: the code of each knows the object by its own type.
    private static IEnumerable<INamedTypeSymbol> TypesOf(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is { DeclaringSyntaxReferences.IsEmpty: false }; current = current.BaseType)
        {
            yield return current.OriginalDefinition;
        }
    }

    // Code with access to an object can change the objects that its methods and setters store. An object that is created here
    // opens them when it escapes itself.
    private void Keep(AbstractValue receiver, IReadOnlyList<KeyValuePair<ISymbol, AbstractValue>> stored, ExecutionState before)
    {
        if (KnownValues.Dereference(receiver) is ReferenceValue reference && interpreter.Find(reference) is { Source: not null } cell)
        {
            interpreter.WriteCell(reference, cell with { Variables = HeapCell.NoVariables.AddRange(stored) });
            if (cell.IsOpen)
            {
                interpreter.OpenAll(stored.Select(variable => variable.Value));
            }
        }
        else if (interpreter.State is { } end)
        {
            interpreter.OpenAll(end.Reach(stored.SelectMany(variable => variable.Value.References)).Where(before.Heap.Contains).ToList());
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
}
