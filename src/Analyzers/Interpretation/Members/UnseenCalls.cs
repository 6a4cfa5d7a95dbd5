using KubeGuard.CSharp.Interpretation.Domain;
using KubeGuard.CSharp.Interpretation.Library;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Interpretation.Members;

/// <summary>Calls of code that is not followed: it may change its arguments, unless it is known to only read them.</summary>
/// <param name="interpreter">The interpreter.</param>
/// <param name="stack">The methods that run.</param>
/// <param name="targets">Finds the code that a call may reach.</param>
/// <param name="receivers">The objects whose methods run.</param>
/// <param name="serialization">The results of code that reads.</param>
internal sealed class UnseenCalls(ICodeInterpreter interpreter, CallStack stack, TargetFinder targets, ReceiverScope receivers, Serialization serialization) : ICallHandler
{
    /// <inheritdoc/>
    public CallResult Evaluate(EvaluatedCall call)
    {
        var isReader = CallEffects.IsReader(call.Method, interpreter.Models) || targets.AreNone(call.Method, call.Operation.IsVirtual, call.Operation.Instance?.Type);
        if (isReader)
        {
            RunEach(call.Values.OfType<FunctionValue>(), call.Values.Append(call.Receiver));
        }
        else
        {
            interpreter.Open(call.Receiver);
            interpreter.OpenAll(call.Values);
            OpenMembers(call.Method);
        }

        if (call.Method.MethodKind == MethodKind.LocalFunction)
        {
            ForgetCaptured();
        }

        interpreter.ForgetResults(call.Operation);
        return isReader ? serialization.Read(call) : Serialization.PassOn(call.Method, call.Values);
    }

    // Code that changes nothing itself still runs a lambda, also with the items of a collection.
    private void RunEach(IEnumerable<FunctionValue> functions, IEnumerable<AbstractValue> given)
    {
        var items = given.Select(interpreter.SequenceOf).OfType<SequenceCell>().SelectMany(list => list.All).Where(item => item.Value.References.Any()).Take(WorkLimits.UnrolledItems + 1).ToList();
        foreach (var function in functions)
        {
            if (function.Method.Parameters.IsEmpty || items.Count > WorkLimits.UnrolledItems)
            {
                interpreter.OpenAll(function.Method.Parameters.IsEmpty ? [] : items.Select(item => item.Value));
                items = [];
            }

            foreach (var item in items)
            {
                interpreter.Repeat(() => interpreter.Call(function, [item], function.Reference.Syntax));
            }

            interpreter.RunAnyTimes(function, _ => { });
        }
    }

    // A method of the compilation may also change the objects that fields and properties refer to.
    private void OpenMembers(IMethodSymbol method)
    {
        if (method.DeclaringSyntaxReferences.Length > 0 && interpreter.State is { } state)
        {
            interpreter.OpenAll(state.Variables.Where(pair => pair.Key is not (ILocalSymbol or IParameterSymbol)).Select(pair => pair.Value));
            receivers.OpenCallers();
        }
    }

    // A local function whose code is not followed may change the variables that it captures.
    private void ForgetCaptured()
    {
        for (var frame = stack.Top; frame is not null; frame = frame.Caller)
        {
            foreach (var variable in frame.Body.Captured)
            {
                interpreter.Open(interpreter.Read(variable));
                interpreter.Write(variable, UnknownValue.Instance);
            }
        }
    }
}
