using KubeGuard.CSharp.Interpretation.Domain;
using KubeGuard.CSharp.Interpretation.Library;
using KubeGuard.CSharp.Interpretation.Members;
using KubeGuard.CSharp.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using static KubeGuard.CSharp.Interpretation.Domain.KnownValues;

namespace KubeGuard.CSharp.Interpretation.Language;

/// <summary>
/// Tracks the Kubernetes objects through one block of code: statement by statement, along both paths of a branch, after
/// which the facts of both paths are joined. Anything else is unknown.
/// </summary>
internal sealed partial class BlockInterpreter : ICodeInterpreter
{
    private readonly ModelTypes _models;
    private readonly TargetFinder _targets;
    private readonly ReceiverScope _receivers;
    private readonly WorkMeter _work;
    private readonly CallStack _stack;
    private readonly MethodRunner _runner;
    private readonly FunctionCalls _functions;
    private readonly ConstructorCalls _constructors;
    private readonly SourceCalls _sourceCalls;
    private readonly InitialValues _initialValues;
    private readonly CollectionOperations _collections;
    private readonly Serialization _serialization;
    private readonly Lazy<IReadOnlyList<ICallHandler>> _handlers;
    private readonly Stack<AbstractValue> _initialized = new();
    private readonly Stack<AbstractValue> _conditionalReceivers = new();
    private readonly List<(ILabelSymbol Label, ExecutionState State)> _jumps = [];

    private ExecutionState? _state = ExecutionState.Empty;
    private int _references;

    private BlockInterpreter(ModelTypes models, SourceCode code, CallFrame frame, IReadOnlyList<IMethodSymbol> assumed, CancellationToken cancellationToken)
    {
        _models = models;
        _work = new WorkMeter(cancellationToken);
        _stack = new CallStack(frame, code, _work);
        _runner = new MethodRunner(this, _stack);
        _receivers = new ReceiverScope(this, code, cancellationToken);
        _functions = new FunctionCalls(this, _stack, _runner, _receivers);
        _constructors = new ConstructorCalls(this, code, _stack, _runner, _receivers, cancellationToken);
        _targets = new TargetFinder(_stack, code.Implementations, assumed);
        _sourceCalls = new SourceCalls(this, _stack, _runner, _targets, _receivers, _constructors, cancellationToken);
        _initialValues = new InitialValues(this, code, _stack, _runner, cancellationToken);
        _collections = new CollectionOperations(this);
        _serialization = new Serialization(this);
        _handlers = new Lazy<IReadOnlyList<ICallHandler>>(CreateHandlers);
    }

    /// <inheritdoc/>
    public ModelTypes Models => _models;

    /// <inheritdoc/>
    public ExecutionState? State
    {
        get => _state;
        set => _state = value;
    }

    private CallFrame Frame => _stack.Top;

    /// <summary>Interprets a block, and each local function in it on its own.</summary>
    /// <param name="block">The block.</param>
    /// <param name="owner">The method, field or property that it belongs to.</param>
    /// <param name="models">The model types.</param>
    /// <param name="code">The code of the methods that it calls.</param>
    /// <param name="assumed">Methods that are assumed to be the target of each virtual call that may reach them.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The results of the block and of its local functions.</returns>
    public static IEnumerable<BlockResult> Interpret(
        IOperation block, ISymbol owner, ModelTypes models, SourceCode code, IReadOnlyList<IMethodSymbol> assumed, CancellationToken cancellationToken)
    {
        var body = MethodBody.Of(block);
        yield return new BlockInterpreter(models, code, new CallFrame(owner, body, null, null), assumed, cancellationToken).Interpret(block);
        foreach (var function in body.Functions)
        {
            if (function.Body is { } inner)
            {
                yield return new BlockInterpreter(models, code, new CallFrame(function.Symbol, body, null, null), assumed, cancellationToken).Interpret(inner);
            }
        }
    }

    private BlockResult Interpret(IOperation block)
    {
        if (_stack.BodyOf(block).IsIterator)
        {
            Frame.Yielded = Allocate(SequenceCell.Empty(isOpen: false, At(block.Syntax)));
        }

        var returned = _runner.Run(Frame, block);
        Use(returned);
        _functions.RunWaiting();
        var result = _state ?? ExecutionState.Empty;
        return new BlockResult(
            Frame.Method,
            _work.IsExceeded ? result.OpenAll() : result,
            result.Reach(Frame.Parameters.Select(result.Read).Append(returned).SelectMany(value => value.References)));
    }

    private ExecutionState? Join(ExecutionState? left, ExecutionState? right) => StateJoiner.Join(left, right, NewReference);

    /// <inheritdoc/>
    public PathEnd? JoinEnds(IEnumerable<PathEnd> ends) =>
        ends.Aggregate((PathEnd?)null, (others, end) => others is null ? end : StateJoiner.Join(others, end, NewReference));

    /// <inheritdoc/>
    public ReferenceValue NewReference() => new(++_references);

    /// <inheritdoc/>
    public ReferenceValue Allocate(HeapCell cell)
    {
        var reference = NewReference();
        _state = _state?.Write(reference, cell);
        return reference;
    }

    /// <inheritdoc/>
    public HeapCell? Find(AbstractValue value) => _state?.Find(Dereference(value));

    // Reads an object, or both objects of a choice.
    private AbstractValue ReadEach(AbstractValue value, Func<HeapCell, AbstractValue> read)
    {
        if (Dereference(value) is ChoiceValue choice)
        {
            var (left, right) = (ReadEach(choice.Left, read), ReadEach(choice.Right, read));
            return left == right ? left : new ChoiceValue(choice.Join, left, null, right, null);
        }

        return Find(value) is { } cell ? read(cell) : UnknownValue.Instance;
    }

    /// <inheritdoc/>
    public void Open(AbstractValue value)
    {
        if (value is FunctionValue function)
        {
            _functions.RunAnyTimes(function, Open);
        }

        _state = _state?.Open(value);
    }

    /// <inheritdoc/>
    public void OpenAll(IEnumerable<AbstractValue> values)
    {
        foreach (var value in values)
        {
            Open(value);
        }
    }

    /// <summary>
    /// The variable of a reference, which keeps its value between statements: a local, a parameter, <c>this</c>, or a
    /// field or property of it or of a class.
    /// </summary>
    private ISymbol? VariableOf(IOperation? operation) => operation switch
    {
        ILocalReferenceOperation { Local.RefKind: RefKind.None } local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } instance => instance.Type is { } type ? ThisVariable.In(type) : null,
        IFieldReferenceOperation field when IsThisOrClass(field.Instance) => field.Field,
        IPropertyReferenceOperation { Property.IsIndexer: false } property when IsThisOrClass(property.Instance) && !IsField(property) => property.Property,
        _ => null,
    };

    private static bool IsThisOrClass(IOperation? instance) =>
        instance is null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance };

    /// <summary>Determines whether a property is one of a model type, so that it is a field of a tree.</summary>
    private bool IsField(IPropertyReferenceOperation property) => _models.Find(property.Instance?.Type) is { } type && FieldOf(type, property.Property) is not null;

    /// <inheritdoc/>
    public AbstractValue Read(ISymbol variable) => _state?.Read(variable) ?? UnknownValue.Instance;

    /// <summary>Reads a variable; one without a value so far has that of its initializer or getter.</summary>
    private AbstractValue ReadVariable(IOperation reference, ISymbol variable)
    {
        if (_state is ExecutionState.Unreachable || _state.Variables.TryGetValue(variable, out var known))
        {
            return Read(variable);
        }

        return variable switch
        {
            IFieldSymbol { IsReadOnly: true } => _initialValues.Read(variable, reference.Syntax),
            IPropertySymbol { SetMethod: null } => _sourceCalls.EvaluateGetter((IPropertyReferenceOperation)reference, UnknownValue.Instance) ?? _initialValues.Read(variable, reference.Syntax),
            _ => UnknownValue.Instance,
        };
    }

    /// <inheritdoc/>
    public void Write(ISymbol variable, AbstractValue value)
    {
        if (Frame.IsShared(variable))
        {
            Open(value);
            return;
        }

        if (variable is not (ILocalSymbol or IParameterSymbol))
        {
            Use(value);
        }

        Frame.SetOrigin(variable, null);
        _state = _state?.Write(variable, value);
    }

    /// <inheritdoc/>
    public Origin At(SyntaxNode syntax) => new(syntax, Frame.Call);

    /// <inheritdoc/>
    public Origin OriginOf(IOperation value) => value switch
    {
        IConversionOperation { OperatorMethod: null } conversion => OriginOf(conversion.Operand) is { } origin && origin.Syntax != conversion.Operand.Syntax ? origin : At(value.Syntax),
        IParameterReferenceOperation parameter => Frame.OriginOf(parameter.Parameter) ?? At(value.Syntax) with { IsGiven = true },
        _ => At(value.Syntax),
    };
}
