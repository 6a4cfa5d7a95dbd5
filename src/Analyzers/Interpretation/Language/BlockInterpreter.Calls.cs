using System.Collections.Immutable;
using KubeGuard.CSharp.Interpretation.Domain;
using KubeGuard.CSharp.Interpretation.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeGuard.CSharp.Interpretation.Language;

/// <summary>The one way of every call: to the first handler that knows it.</summary>
internal sealed partial class BlockInterpreter
{
    private readonly CollectionOperations _collections;
    private readonly Serialization _serialization;
    private readonly IReadOnlyList<ICallHandler> _handlers;

    // The libraries come first: they are more exact than the code of a library of the solution would be.
    private ICallHandler[] CreateHandlers()
    {
        var functions = new SequenceFunctions(this);
        return
        [
            new DictionaryLibrary(this, _collections),
            new CollectionLibrary(this, _collections),
            new LinqLibrary(this, _collections, functions),
            new ImmutableLibrary(this, _collections),
            new ListLibrary(this, functions),
            new TextLibrary(this),
            new TupleLibrary(),
            new TaskLibrary(this),
            new InterpretedCalls(EvaluateDelegateCall),
            new InterpretedCalls(EvaluateSourceCall),
            new ClientLibrary(this),
            new InterpretedCalls(EvaluateUnseenCall),
        ];
    }

    private AbstractValue EvaluateInvocation(IInvocationOperation invocation)
    {
        var receiver = CollectionShapes.IsSequence(invocation.Instance?.Type) || CollectionShapes.IsMap(invocation.Instance?.Type)
            ? Receiver(invocation.Instance)
            : Evaluate(invocation.Instance);
        var call = new EvaluatedCall(invocation, receiver, EvaluateArguments(invocation.Arguments));
        foreach (var handler in _handlers)
        {
            if (handler.Evaluate(call) is { IsHandled: true, Value: var value })
            {
                return value;
            }
        }

        return UnknownValue.Instance;
    }

    // Evaluated in the order of the call, and returned in the order of the parameters.
    private ImmutableArray<CallArgument> EvaluateArguments(ImmutableArray<IArgumentOperation> arguments)
    {
        var given = new List<CallArgument>();
        foreach (var argument in arguments.Where(argument => argument.Parameter is not null))
        {
            var value = argument.ArgumentKind is ArgumentKind.Explicit or ArgumentKind.DefaultValue or ArgumentKind.ParamArray ? Evaluate(argument.Value) : EvaluateParams(argument.Value);
            Use(value);
            given.Add(new CallArgument(argument.Parameter!, value, argument.ArgumentKind == ArgumentKind.Explicit ? OriginOf(argument.Value) : null));
        }

        return given.OrderBy(argument => argument.Parameter.Ordinal).ToImmutableArray();
    }

    // A method of the user's own may also change what a field or property holds.
    private void OpenMembers(IMethodSymbol method)
    {
        if (method.DeclaringSyntaxReferences.Length > 0 && _state is { } state)
        {
            OpenAll(state.Variables.Where(pair => pair.Key is not (ILocalSymbol or IParameterSymbol)).Select(pair => pair.Value));
        }
    }

    // A local function whose code is not followed may change the variables that it captures.
    private void ForgetCaptured()
    {
        for (var frame = _frame; frame is not null; frame = frame.Caller)
        {
            foreach (var variable in frame.Body.Captured)
            {
                Open(Read(variable));
                Write(variable, UnknownValue.Instance);
            }
        }
    }

    private CallResult EvaluateUnseenCall(EvaluatedCall call)
    {
        var isReader = CallEffects.IsReader(call.Method, _models);
        if (isReader)
        {
            RunEach(call.Values.OfType<FunctionValue>(), call.Values.Append(call.Receiver));
        }
        else
        {
            Open(call.Receiver);
            OpenAll(call.Values);
            OpenMembers(call.Method);
        }

        if (call.Method.MethodKind == MethodKind.LocalFunction)
        {
            ForgetCaptured();
        }

        ForgetResults(call.Operation);
        return isReader ? _serialization.Read(call) : Serialization.PassOn(call.Method, call.Values);
    }

    // Code that changes nothing itself still runs a lambda, also with the items of a collection.
    private void RunEach(IEnumerable<FunctionValue> functions, IEnumerable<AbstractValue> given)
    {
        var items = given.Select(this.SequenceOf).OfType<SequenceCell>().SelectMany(list => list.All).Where(item => item.Value.References.Any()).Take(WorkLimits.UnrolledItems + 1).ToList();
        foreach (var function in functions)
        {
            if (function.Method.Parameters.IsEmpty || items.Count > WorkLimits.UnrolledItems)
            {
                OpenAll(function.Method.Parameters.IsEmpty ? [] : items.Select(item => item.Value));
                items = [];
            }

            foreach (var item in items)
            {
                Repeat(() => Call(function, [item], function.Reference.Syntax));
            }

            RunAnyTimes(function, _ => { });
        }
    }

    /// <inheritdoc/>
    public void ForgetResults(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments.Where(argument => argument.Parameter is { RefKind: RefKind.Ref or RefKind.Out }))
        {
            Forget(argument.Value);
        }
    }
}
