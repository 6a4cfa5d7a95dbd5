using System.Collections.Immutable;
using KubeGuard.CSharp.Interpretation.Domain;
using KubeGuard.CSharp.Interpretation.Library;
using KubeGuard.CSharp.Interpretation.Members;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeGuard.CSharp.Interpretation.Language;

/// <summary>Dispatches every call to the first handler that evaluates it.</summary>
internal sealed partial class BlockInterpreter
{
    // The libraries come first: they are more precise than following the code of a library in the solution.
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
            new BytesLibrary(),
            new TupleLibrary(),
            new TaskLibrary(this),
            new ActivatorLibrary(this),
            _functions,
            _sourceCalls,
            new ClientLibrary(this),
            new UnseenCalls(this, _stack, _targets, _receivers, _serialization),
        ];
    }

    private AbstractValue EvaluateInvocation(IInvocationOperation invocation)
    {
        var receiver = CollectionShapes.IsSequence(invocation.Instance?.Type) || CollectionShapes.IsMap(invocation.Instance?.Type)
            ? Receiver(invocation.Instance)
            : Evaluate(invocation.Instance);
        var call = new EvaluatedCall(invocation, receiver, EvaluateArguments(invocation.Arguments));
        foreach (var handler in _handlers.Value)
        {
            if (handler.Evaluate(call) is { IsHandled: true, Value: var value })
            {
                return value;
            }
        }

        return UnknownValue.Instance;
    }

    // Arguments are evaluated in the order of the call, and returned in the order of the parameters.
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

    /// <inheritdoc/>
    public AbstractValue? Call(FunctionValue function, IReadOnlyList<ItemSlot> arguments, SyntaxNode call) => _functions.Call(function, arguments, call);

    /// <inheritdoc/>
    public void RunAnyTimes(FunctionValue function, Action<AbstractValue> give) => _functions.RunAnyTimes(function, give);

    /// <inheritdoc/>
    public void ForgetResults(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments.Where(argument => argument.Parameter is { RefKind: RefKind.Ref or RefKind.Out }))
        {
            Forget(argument.Value);
        }
    }
}
