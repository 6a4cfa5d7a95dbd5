using KubeGuard.CSharp.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeGuard.CSharp.Interpretation;

/// <summary>
/// Follows the Kubernetes objects through one block of code as a reader would: statement by statement,
/// both ways at a branch, with what both ways agree on known after it. Anything else is unknown.
/// </summary>
internal sealed partial class BlockInterpreter
{
    private readonly ModelTypes _models;
    private readonly CancellationToken _cancellationToken;

    // Locals that a local function shares: it may run at any time.
    private readonly HashSet<ISymbol> _shared = new(SymbolEqualityComparer.Default);

    private readonly Stack<AbstractValue> _initialized = new();
    private readonly Stack<AbstractValue> _conditionalReceivers = new();
    private readonly List<(ILabelSymbol Label, ExecutionState State)> _jumps = [];
    private List<ExecutionState> _returns = [];

    // Null where the code cannot be reached.
    private ExecutionState? _state = ExecutionState.Empty;
    private int _references;
    private int _operations;
    private int _depth;
    private bool _isBeyondLimits;

    private BlockInterpreter(ModelTypes models, CancellationToken cancellationToken)
    {
        _models = models;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Interprets a block, and each local function in it on its own.</summary>
    /// <returns>What is known of their objects in the end.</returns>
    public static IEnumerable<ExecutionState> Interpret(IOperation block, ModelTypes models, CancellationToken cancellationToken)
    {
        var functions = block.DescendantsAndSelf().OfType<ILocalFunctionOperation>().ToList();
        yield return InterpretOne(block, functions, models, cancellationToken);
        foreach (var function in functions.Where(function => function.Body is not null))
        {
            yield return InterpretOne(function.Body!, functions, models, cancellationToken);
        }
    }

    private static ExecutionState InterpretOne(
        IOperation block, IReadOnlyList<ILocalFunctionOperation> functions, ModelTypes models, CancellationToken cancellationToken)
    {
        var interpreter = new BlockInterpreter(models, cancellationToken);
        foreach (var reference in functions.SelectMany(function => function.Descendants()).OfType<ILocalReferenceOperation>())
        {
            if (!IsWithin(block, reference) || !SymbolEqualityComparer.Default.Equals(reference.Local.ContainingSymbol, FunctionOf(reference)))
            {
                interpreter._shared.Add(reference.Local);
            }
        }

        interpreter.Execute(block);
        return interpreter.Result();
    }

    private static ISymbol? FunctionOf(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is ILocalFunctionOperation function)
            {
                return function.Symbol;
            }
        }

        return null;
    }

    private static bool IsWithin(IOperation block, IOperation operation)
    {
        for (IOperation? current = operation; current is not null; current = current.Parent)
        {
            if (ReferenceEquals(current, block))
            {
                return true;
            }
        }

        return false;
    }

    private ExecutionState Result()
    {
        var result = _returns.Aggregate(_state, Join) ?? ExecutionState.Empty;
        return _isBeyondLimits ? result.OpenAll() : result;
    }

    private ExecutionState? Join(ExecutionState? left, ExecutionState? right) => StateJoiner.Join(left, right, NewReference);

    private ReferenceValue NewReference() => new(++_references);

    private ReferenceValue Allocate(HeapCell cell)
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

    private HeapCell? Find(AbstractValue value) => _state?.Find(value);

    private void Open(AbstractValue value) => _state = _state?.Open(value);

    private void OpenAll(IEnumerable<AbstractValue> values)
    {
        foreach (var value in values)
        {
            Open(value);
        }
    }

    private AbstractValue Read(ISymbol variable) => _state?.Read(variable) ?? UnknownValue.Instance;

    private void Write(ISymbol variable, AbstractValue value)
    {
        if (_shared.Contains(variable))
        {
            Open(value);
            return;
        }

        _state = _state?.Write(variable, value);
    }
}
