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

    // Variables that a local function has from outside: it may run at any time.
    private readonly HashSet<ISymbol> _shared;

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

    private BlockInterpreter(ModelTypes models, HashSet<ISymbol> shared, CancellationToken cancellationToken)
    {
        _models = models;
        _shared = shared;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Interprets a block, and each local function in it on its own.</summary>
    /// <returns>What is known of their objects in the end.</returns>
    public static IEnumerable<ExecutionState> Interpret(IOperation block, ModelTypes models, CancellationToken cancellationToken)
    {
        var functions = block.DescendantsAndSelf().OfType<ILocalFunctionOperation>().ToList();
        var shared = new HashSet<ISymbol>(functions.SelectMany(VariablesFromOutside), SymbolEqualityComparer.Default);
        foreach (var body in functions.Select(function => (IOperation?)function.Body).Prepend(block).OfType<IOperation>())
        {
            var interpreter = new BlockInterpreter(models, shared, cancellationToken);
            interpreter.Execute(body);
            yield return interpreter.Result();
        }
    }

    private static IEnumerable<ISymbol> VariablesFromOutside(ILocalFunctionOperation function) =>
        function.Descendants()
            .Select(operation => operation switch
            {
                ILocalReferenceOperation local => (ISymbol)local.Local,
                IParameterReferenceOperation parameter => parameter.Parameter,
                _ => null,
            })
            .OfType<ISymbol>()
            .Where(variable => !variable.Locations.Any(location => function.Syntax.Span.Contains(location.SourceSpan)));

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

    /// <summary>
    /// What a reference names that keeps its value from one statement to the next: a local, a
    /// parameter, <c>this</c>, and a field or property of it or of a class.
    /// </summary>
    private ISymbol? VariableOf(IOperation? operation) => operation switch
    {
        ILocalReferenceOperation { Local.RefKind: RefKind.None } local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } instance => instance.Type,
        IFieldReferenceOperation field when IsThisOrClass(field.Instance) => field.Field,
        IPropertyReferenceOperation { Property.IsIndexer: false } property when IsThisOrClass(property.Instance) && !IsField(property) => property.Property,
        _ => null,
    };

    private static bool IsThisOrClass(IOperation? instance) =>
        instance is null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance };

    /// <summary>Whether a property is one of a model type, so that it stands for a field of a tree.</summary>
    private bool IsField(IPropertyReferenceOperation property) => property.Instance is not null && _models.Find(property.Instance.Type) is not null;

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
