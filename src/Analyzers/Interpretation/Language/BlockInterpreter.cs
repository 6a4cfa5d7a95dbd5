using KubeGuard.CSharp.Interpretation.Domain;
using KubeGuard.CSharp.Interpretation.Library;
using KubeGuard.CSharp.Interpretation.Members;
using KubeGuard.CSharp.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using static KubeGuard.CSharp.Interpretation.Domain.KnownValues;

namespace KubeGuard.CSharp.Interpretation.Language;

/// <summary>
/// Follows the Kubernetes objects through one block of code as a reader would: statement by statement,
/// both ways at a branch, with what both ways agree on known after it. Anything else is unknown.
/// </summary>
internal sealed partial class BlockInterpreter : IInterpreter
{
    private readonly ModelTypes _models;
    private readonly SourceCode _code;
    private readonly IReadOnlyList<IMethodSymbol> _assumed;
    private readonly CancellationToken _cancellationToken;
    private readonly Stack<AbstractValue> _initialized = new();
    private readonly Stack<AbstractValue> _conditionalReceivers = new();
    private readonly List<(ILabelSymbol Label, ExecutionState State)> _jumps = [];

    // Lambdas that nothing has run yet.
    private readonly HashSet<FunctionValue> _waiting = [];

    private readonly Dictionary<IOperation, MethodBody> _bodies = [];

    private CallFrame _frame;

    private ExecutionState? _state = ExecutionState.Empty;
    private int _references;
    private int _operations;
    private int _depth;
    private bool _isBeyondLimits;

    private BlockInterpreter(ModelTypes models, SourceCode code, CallFrame frame, IReadOnlyList<IMethodSymbol> assumed, CancellationToken cancellationToken)
    {
        _assumed = assumed;
        _models = models;
        _code = code;
        _frame = frame;
        _cancellationToken = cancellationToken;
        _collections = new CollectionOperations(this);
        _serialization = new Serialization(this);
        _handlers = CreateHandlers();
    }

    /// <inheritdoc/>
    public ModelTypes Models => _models;

    /// <inheritdoc/>
    public ExecutionState? State => _state;

    /// <summary>Interprets a block, and each local function in it on its own.</summary>
    /// <param name="block">The block.</param>
    /// <param name="owner">The method, field or property that it belongs to.</param>
    /// <param name="models">The model types.</param>
    /// <param name="code">The code of what it calls.</param>
    /// <param name="assumed">Methods that are taken as the target of each virtual call that may reach them.</param>
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
        if (BodyOf(block).IsIterator)
        {
            _frame.Yielded = Allocate(SequenceCell.Empty(isOpen: false, At(block.Syntax)));
        }

        var returned = Run(_frame, block);
        Use(returned);
        while (_state is not null && _waiting.FirstOrDefault() is { } function)
        {
            RunAnyTimes(function, _ => { });
        }

        var result = _state ?? ExecutionState.Empty;
        return new BlockResult(
            _frame.Method,
            _isBeyondLimits ? result.OpenAll() : result,
            result.Reach(_frame.Parameters.Select(result.Read).Append(returned).SelectMany(value => value.References)));
    }

    private ExecutionState? Join(ExecutionState? left, ExecutionState? right) => StateJoiner.Join(left, right, NewReference);

    private PathEnd? JoinEnds(IEnumerable<PathEnd> ends) =>
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

    /// <summary>Counts an operation; false when the limits are reached.</summary>
    private bool Enter()
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (++_operations > WorkLimits.Operations || _depth >= WorkLimits.Depth)
        {
            _isBeyondLimits = true;
            return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public HeapCell? Find(AbstractValue value) => _state?.Find(Dereference(value));

    // What an object, or either of two, says.
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
            RunAnyTimes(function, Open);
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
    /// What a reference names that keeps its value from one statement to the next: a local, a
    /// parameter, <c>this</c>, and a field or property of it or of a class.
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

    /// <summary>Whether a property is one of a model type, so that it is a field of a tree.</summary>
    private bool IsField(IPropertyReferenceOperation property) => _models.Find(property.Instance?.Type) is { } type && FieldOf(type, property.Property) is not null;

    private AbstractValue Read(ISymbol variable) => _state?.Read(variable) ?? UnknownValue.Instance;

    private void Write(ISymbol variable, AbstractValue value)
    {
        if (_frame.IsShared(variable))
        {
            Open(value);
            return;
        }

        if (variable is not (ILocalSymbol or IParameterSymbol))
        {
            Use(value);
        }

        _frame.SetOrigin(variable, null);
        _state = _state?.Write(variable, value);
    }

    /// <inheritdoc/>
    public Origin At(SyntaxNode syntax) => new(syntax, _frame.Call);

    /// <inheritdoc/>
    public Origin OriginOf(IOperation value) => value switch
    {
        IConversionOperation { OperatorMethod: null } conversion => OriginOf(conversion.Operand) is { } origin && origin.Syntax != conversion.Operand.Syntax ? origin : At(value.Syntax),
        IParameterReferenceOperation parameter => _frame.OriginOf(parameter.Parameter) ?? At(value.Syntax) with { IsGiven = true },
        _ => At(value.Syntax),
    };
}
