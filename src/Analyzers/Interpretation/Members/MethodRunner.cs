using KubeGuard.CSharp.Interpretation.Domain;
using KubeGuard.CSharp.Interpretation.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeGuard.CSharp.Interpretation.Members;

/// <summary>Runs code in a frame of its own.</summary>
/// <param name="interpreter">The interpreter.</param>
/// <param name="stack">The methods that run.</param>
internal sealed class MethodRunner(ICodeInterpreter interpreter, CallStack stack)
{
    /// <summary>Runs a method.</summary>
    /// <param name="target">The method.</param>
    /// <param name="arguments">Its arguments; a parameter without one is unknown.</param>
    /// <param name="way">The syntax that leads from the interpreted block to the method.</param>
    /// <param name="call">The call.</param>
    /// <param name="assignBack">Receives the values of <c>ref</c> and <c>out</c> parameters.</param>
    /// <returns>The value that it returns.</returns>
    public AbstractValue Call(
        FollowedMethod target, IEnumerable<CallArgument> arguments, SyntaxNode? way, SyntaxNode call, Action<IParameterSymbol, AbstractValue>? assignBack = null)
    {
        var definition = target.Method.WithCode();
        var frame = new CallFrame(definition, target.Body, stack.Top, way);
        var results = new List<(IParameterSymbol Parameter, ISymbol Variable)>();
        foreach (var argument in arguments)
        {
            var parameter = definition.Parameters[argument.Parameter.Ordinal];
            interpreter.State = interpreter.State?.Write(parameter, argument.Value);
            frame.SetOrigin(parameter, argument.Origin);
            if (parameter.RefKind is RefKind.Ref or RefKind.Out)
            {
                results.Add((argument.Parameter, parameter));
            }
        }

        if (target.Body.IsIterator)
        {
            frame.Yielded = interpreter.Allocate(SequenceCell.Empty(isOpen: false, interpreter.At(call)));
        }

        var value = Run(frame, target.Body.Root);
        var values = results.Select(result => (result.Parameter, Value: interpreter.Read(result.Variable))).ToList();
        LeaveScope(definition);
        foreach (var result in values)
        {
            assignBack?.Invoke(result.Parameter, result.Value);
        }

        return value;
    }

    /// <summary>Runs code to all of its returns.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="code">The code: statements, or an expression.</param>
    /// <returns>The value that it returns.</returns>
    public AbstractValue Run(CallFrame frame, IOperation code)
    {
        var caller = stack.Top;
        stack.Top = frame;
        if (code is IBlockOperation or ISymbolInitializerOperation or IMethodBodyBaseOperation)
        {
            interpreter.Execute(code);
        }
        else
        {
            var value = interpreter.Evaluate(code);
            if (interpreter.State is { } state)
            {
                frame.Returns.Add(new PathEnd(state, value, interpreter.OriginOf(code)));
                interpreter.State = ExecutionState.Unreachable;
            }
        }

        if (interpreter.State is { } fallThrough)
        {
            frame.Returns.Add(new PathEnd(fallThrough, UnknownValue.Instance, null));
        }

        stack.Top = caller;
        var end = interpreter.JoinEnds(frame.Returns);
        interpreter.State = end?.State;
        return frame.Yielded ?? end?.Value ?? UnknownValue.Instance;
    }

    // The variables of a method go out of scope with it.
    private void LeaveScope(IMethodSymbol method)
    {
        if (interpreter.State is { } state)
        {
            interpreter.State = state with { Variables = state.Variables.RemoveRange(state.Variables.Keys.Where(variable => IsDeclaredIn(variable, method))) };
        }
    }

    private static bool IsDeclaredIn(ISymbol variable, IMethodSymbol method)
    {
        for (var owner = variable is ILocalSymbol or IParameterSymbol ? variable.ContainingSymbol : null; owner is IMethodSymbol; owner = owner.ContainingSymbol)
        {
            if (SymbolEqualityComparer.Default.Equals(owner, method))
            {
                return true;
            }
        }

        return false;
    }
}
