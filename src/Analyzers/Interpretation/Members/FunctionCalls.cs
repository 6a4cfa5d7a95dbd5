using KubeGuard.CSharp.Interpretation.Domain;
using KubeGuard.CSharp.Interpretation.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeGuard.CSharp.Interpretation.Members;

/// <summary>Lambdas, methods as delegates, and the calls of delegates.</summary>
/// <param name="interpreter">The interpreter.</param>
/// <param name="stack">The methods that run.</param>
/// <param name="runner">Runs their code.</param>
/// <param name="receivers">The objects whose methods run.</param>
internal sealed class FunctionCalls(ICodeInterpreter interpreter, CallStack stack, MethodRunner runner, ReceiverScope receivers) : ICallHandler
{
    // Lambdas that have not run yet.
    private readonly HashSet<FunctionValue> _waiting = [];

    /// <summary>Indicates whether there are lambdas that may still read locals whose scope ends.</summary>
    public bool AreWaiting => _waiting.Count > 0;

    /// <summary>The value of a lambda.</summary>
    public FunctionValue Make(IAnonymousFunctionOperation lambda)
    {
        var value = new FunctionValue(lambda.Symbol, lambda, stack.Top.Call);
        _waiting.Add(value);
        return value;
    }

    /// <summary>The value of a method as a delegate.</summary>
    public FunctionValue Make(IMethodReferenceOperation reference)
    {
        interpreter.Open(interpreter.Evaluate(reference.Instance));
        return new FunctionValue(reference.Method, reference, stack.Top.Call);
    }

    /// <inheritdoc/>
    public CallResult Evaluate(EvaluatedCall call) =>
        call.Method.MethodKind == MethodKind.DelegateInvoke && call.Receiver is FunctionValue function && Call(function, [.. call.Arguments.Select(argument => argument.Item)], call.Syntax) is { } result
            ? result
            : CallResult.NotHandled;

    /// <summary>
    /// Calls a lambda or delegate; <see langword="null"/> if its code is not followed, in which case its arguments are
    /// open.
    /// </summary>
    public AbstractValue? Call(FunctionValue function, IReadOnlyList<ItemSlot> arguments, SyntaxNode call)
    {
        _waiting.Remove(function);
        var lambda = function.Reference as IAnonymousFunctionOperation;
        var body = lambda is null ? stack.Find(function.Method)
            : stack.Top.Runs(function.Method) || stack.IsFull ? null
            : stack.BodyOf(lambda.Body);
        if (body is null || function.Method.IsVirtual || function.Method.IsOverride || arguments.Count > function.Method.Parameters.Length)
        {
            interpreter.OpenAll(arguments.Select(argument => argument.Value));
            return null;
        }

        // A lambda may be one of the object whose method called the one that runs.
        receivers.OpenCallers();
        var given = arguments.Select((argument, index) => new CallArgument(function.Method.Parameters[index], argument.Value, argument.Origin));
        return runner.Call(new FollowedMethod(function.Method, body), given, lambda is null ? stack.WayTo(function.Method, call) : function.Call, call);
    }

    /// <summary>Runs a lambda any number of times with unknown arguments.</summary>
    public void RunAnyTimes(FunctionValue function, Action<AbstractValue> give)
    {
        _waiting.Remove(function);
        if (function.Reference is IAnonymousFunctionOperation && !stack.Top.Runs(function.Method))
        {
            interpreter.Repeat(() => give(Call(function, [], function.Reference.Syntax) ?? UnknownValue.Instance));
        }
    }

    /// <summary>Runs the lambdas that have not run yet: other code may do so at any time.</summary>
    public void RunWaiting()
    {
        while (interpreter.State is not null && _waiting.FirstOrDefault() is { } function)
        {
            RunAnyTimes(function, _ => { });
        }
    }
}
