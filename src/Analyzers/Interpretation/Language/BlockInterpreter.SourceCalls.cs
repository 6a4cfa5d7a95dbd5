using KubeGuard.CSharp.Interpretation.Domain;
using KubeGuard.CSharp.Interpretation.Library;
using KubeGuard.CSharp.Interpretation.Members;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeGuard.CSharp.Interpretation.Language;

/// <summary>Calls of methods whose code is in the same compilation: they are read where they are called.</summary>
internal sealed partial class BlockInterpreter
{
    private CallResult EvaluateSourceCall(EvaluatedCall call)
    {
        var (instance, given) = (call.Operation.Instance, call.Values.Append(call.Receiver).ToList());
        if (FollowedTargets(call.Method, call.Operation.IsVirtual, instance, target => IsWorthFollowing(target, given)) is not { } targets)
        {
            return CallResult.NotHandled;
        }

        return CallEach(targets, (target, body) => OnInstance(instance, call.Receiver, target, () => Call(target, body, call.Arguments, WayTo(target, call.Syntax), call.Syntax, AssignBack)));

        void AssignBack(IParameterSymbol parameter, AbstractValue value)
        {
            var target = call.WrittenOf(parameter);
            Assign(target, value, At(target.Syntax));
        }
    }

    // What is known of fields and properties belongs to the object whose method runs.
    private AbstractValue OnInstance(IOperation? instance, AbstractValue receiver, IMethodSymbol method, Func<AbstractValue> run)
    {
        if (_state is not null && _code.ReceiverOf(method, _cancellationToken) is { } parameter)
        {
            return WithReceiver(parameter, receiver, run);
        }

        if (_state is ExecutionState.Unreachable || method.IsStatic || method.MethodKind == MethodKind.LocalFunction
            || instance is null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance })
        {
            return run();
        }

        var hidden = _state.Variables.Where(variable => IsOfInstance(variable.Key)).ToList();
        OpenAll(hidden.Select(variable => variable.Value));
        _state = _state with { Variables = _state.Variables.RemoveRange(hidden.Select(variable => variable.Key)).Add(ThisVariable.In(method.ContainingType), receiver) };
        var before = _state;
        var result = run();
        OpenKept(before);
        if (_state is { } end)
        {
            _state = end with { Variables = end.Variables.RemoveRange(end.Variables.Keys.Where(IsOfInstance)).AddRange(hidden) };
        }

        return result;
    }

    // The members of an extension block share the parameter for the receiver.
    private AbstractValue WithReceiver(IParameterSymbol parameter, AbstractValue receiver, Func<AbstractValue> run)
    {
        var outer = _state!.Variables.TryGetValue(parameter, out var value) ? value : null;
        Write(parameter, receiver);
        var result = run();
        if (_state is { } end)
        {
            _state = end with { Variables = outer is null ? end.Variables.Remove(parameter) : end.Variables.SetItem(parameter, outer) };
        }

        return result;
    }

    private static bool IsOfInstance(ISymbol variable) => ThisVariable.Is(variable) || variable is IFieldSymbol { IsStatic: false } or IPropertySymbol { IsStatic: false };

    /// <summary>Whether a call can matter: an object goes in or comes out, or it only computes a value.</summary>
    private bool IsWorthFollowing(IMethodSymbol method, IEnumerable<AbstractValue> given) =>
        method.DeclaringSyntaxReferences.Length > 0
        && (given.Any(value => value is FunctionValue || value.References.Any())
            || CollectionShapes.CanHoldObject(method.ReturnType, _models)
            || method.Parameters.Any(parameter => parameter.RefKind is RefKind.Ref or RefKind.Out && CollectionShapes.CanHoldObject(parameter.Type, _models))
            || (!method.IsStatic && _state is { } state && state.Variables.Any(variable =>
                variable.Key is IFieldSymbol or IPropertySymbol
                && SymbolEqualityComparer.Default.Equals(variable.Key.ContainingType, method.ContainingType)
                && variable.Value.References.Any()))
            || SourceCode.IsOneExpression(method, _cancellationToken));

    /// <summary>The code of a method, unless it is not there, runs already or is too deep.</summary>
    private MethodBody? FollowedBody(IMethodSymbol method)
    {
        var definition = method.WithCode();
        if (method.IsAbstract || method.IsExtern || _frame.Depth >= WorkLimits.CallDepth || _operations >= WorkLimits.CallOperations || _frame.Runs(definition))
        {
            return null;
        }

        return _frame.DeclarerOf(definition) is { } declarer
            ? declarer.Body.Find(definition) is { Body: { } body } ? BodyOf(body) : null
            : _code.BodyOf(definition, _cancellationToken);
    }

    // A lambda or local function may be called often.
    private MethodBody BodyOf(IOperation code)
    {
        if (code == _frame.Body.Root)
        {
            return _frame.Body;
        }

        if (!_bodies.TryGetValue(code, out var body))
        {
            _bodies.Add(code, body = MethodBody.Of(code));
        }

        return body;
    }

    // What leads from the interpreted block to a method. A local function is written where its owner is.
    private SyntaxNode? WayTo(IMethodSymbol method, SyntaxNode call) =>
        _frame.DeclarerOf(method.WithCode()) is { } declarer ? declarer.Call : _frame.Call ?? call;

    private AbstractValue Call(
        IMethodSymbol method, MethodBody body, IEnumerable<CallArgument> arguments, SyntaxNode? way, SyntaxNode call, Action<IParameterSymbol, AbstractValue>? assignBack = null)
    {
        var definition = method.WithCode();
        var frame = new CallFrame(definition, body, _frame, way);
        var results = new List<(IParameterSymbol Parameter, ISymbol Variable)>();
        foreach (var argument in arguments)
        {
            var parameter = definition.Parameters[argument.Parameter.Ordinal];
            _state = _state?.Write(parameter, argument.Value);
            frame.SetOrigin(parameter, argument.Origin);
            if (parameter.RefKind is RefKind.Ref or RefKind.Out)
            {
                results.Add((argument.Parameter, parameter));
            }
        }

        if (body.IsIterator)
        {
            frame.Yielded = Allocate(SequenceCell.Empty(isOpen: false, At(call)));
        }

        var value = Run(frame, body.Root);
        var values = results.Select(result => (result.Parameter, Value: Read(result.Variable))).ToList();
        LeaveScope(definition);
        foreach (var result in values)
        {
            assignBack?.Invoke(result.Parameter, result.Value);
        }

        return value;
    }

    /// <summary>Runs code in a frame of its own, to all of its returns.</summary>
    private AbstractValue Run(CallFrame frame, IOperation code)
    {
        var caller = _frame;
        _frame = frame;
        if (code is IBlockOperation or ISymbolInitializerOperation or IMethodBodyBaseOperation)
        {
            Execute(code);
        }
        else
        {
            var value = Evaluate(code);
            if (_state is { } state)
            {
                frame.Returns.Add(new PathEnd(state, value, OriginOf(code)));
                _state = ExecutionState.Unreachable;
            }
        }

        if (_state is { } end)
        {
            frame.Returns.Add(new PathEnd(end, UnknownValue.Instance, null));
        }

        _frame = caller;
        return Return(frame);
    }

    private AbstractValue Return(CallFrame frame)
    {
        var end = JoinEnds(frame.Returns);
        _state = end?.State;
        return frame.Yielded ?? end?.Value ?? UnknownValue.Instance;
    }

    // What a method declares ends with it.
    private void LeaveScope(IMethodSymbol method)
    {
        if (_state is { } state)
        {
            _state = state with { Variables = state.Variables.RemoveRange(state.Variables.Keys.Where(variable => IsDeclaredIn(variable, method))) };
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

    private FunctionValue EvaluateLambda(IAnonymousFunctionOperation function)
    {
        var value = new FunctionValue(function.Symbol, function, _frame.Call);
        _waiting.Add(value);
        return value;
    }

    private FunctionValue EvaluateMethodReference(IMethodReferenceOperation reference)
    {
        Open(Evaluate(reference.Instance));
        return new FunctionValue(reference.Method, reference, _frame.Call);
    }

    /// <inheritdoc/>
    public AbstractValue? Call(FunctionValue function, IReadOnlyList<ItemSlot> arguments, SyntaxNode call)
    {
        _waiting.Remove(function);
        var lambda = function.Reference as IAnonymousFunctionOperation;
        var body = lambda is null ? FollowedBody(function.Method)
            : _frame.Runs(function.Method) || _frame.Depth >= WorkLimits.CallDepth ? null
            : BodyOf(lambda.Body);
        if (body is null || function.Method.IsVirtual || function.Method.IsOverride || arguments.Count > function.Method.Parameters.Length)
        {
            OpenAll(arguments.Select(argument => argument.Value));
            return null;
        }

        var given = arguments.Select((argument, index) => new CallArgument(function.Method.Parameters[index], argument.Value, argument.Origin));
        return Call(function.Method, body, given, lambda is null ? WayTo(function.Method, call) : function.Call, call);
    }

    /// <inheritdoc/>
    public void RunAnyTimes(FunctionValue function, Action<AbstractValue> give)
    {
        _waiting.Remove(function);
        if (function.Reference is IAnonymousFunctionOperation && !_frame.Runs(function.Method))
        {
            Repeat(() => give(Call(function, [], function.Reference.Syntax) ?? UnknownValue.Instance));
        }
    }

    private CallResult EvaluateDelegateCall(EvaluatedCall call) =>
        call.Method.MethodKind == MethodKind.DelegateInvoke && call.Receiver is FunctionValue function && Call(function, [.. call.Arguments.Select(argument => argument.Item)], call.Syntax) is { } result
            ? result
            : CallResult.NotHandled;

    /// <summary>A variable; one that is not known yet has the value that its initializer or getter gives it.</summary>
    private AbstractValue ReadVariable(IOperation reference, ISymbol variable)
    {
        if (_state is ExecutionState.Unreachable || _state.Variables.TryGetValue(variable, out var known))
        {
            return Read(variable);
        }

        return variable switch
        {
            IFieldSymbol { IsReadOnly: true } => EvaluateInitial(reference, variable),
            IPropertySymbol { SetMethod: null } property => EvaluateGetter((IPropertyReferenceOperation)reference, UnknownValue.Instance) ?? EvaluateInitial(reference, property),
            _ => UnknownValue.Instance,
        };
    }

    private AbstractValue EvaluateInitial(IOperation reference, ISymbol member)
    {
        if (_frame.Runs(member) || _frame.Depth >= WorkLimits.CallDepth || HasConstructor(member) || _code.InitializerOf(member, _cancellationToken) is not { } initializer)
        {
            return UnknownValue.Instance;
        }

        var value = Run(new CallFrame(member, initializer, _frame, _frame.Call ?? reference.Syntax), initializer.Root);
        if (value.References.Any())
        {
            OpenIfEmpty(value);
            Write(member, value);
        }

        return value;
    }

    // An empty collection is meant to be filled by other members.
    private void OpenIfEmpty(AbstractValue value)
    {
        if (Find(value) is SequenceCell { Count: 0 } or DictionaryCell { Members.IsEmpty: true })
        {
            Open(value);
        }
    }

    // It may give the member another value, or change the object.
    private static bool HasConstructor(ISymbol member) =>
        (member.IsStatic ? member.ContainingType.StaticConstructors : member.ContainingType.InstanceConstructors)
            .Any(constructor => !constructor.IsImplicitlyDeclared && constructor.DeclaringSyntaxReferences.Any(
                reference => reference.GetSyntax() is Microsoft.CodeAnalysis.CSharp.Syntax.ConstructorDeclarationSyntax));

    private AbstractValue? EvaluateGetter(IPropertyReferenceOperation property, AbstractValue receiver)
    {
        if (property.Property.GetMethod is not { DeclaringSyntaxReferences.Length: > 0 } getter
            || FollowedTargets(getter, IsVirtual(property), property.Instance, _ => true) is not { } targets)
        {
            return null;
        }

        return CallEach(targets, (target, body) => OnInstance(property.Instance, receiver, target, () => Call(target, body, [], WayTo(target, property.Syntax), property.Syntax)));
    }
}
