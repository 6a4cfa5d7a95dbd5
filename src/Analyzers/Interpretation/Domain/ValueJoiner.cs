using System.Collections.Immutable;

namespace KubeGuard.CSharp.Interpretation.Domain;

/// <summary>
/// Joins the values of two paths: where they differ, the value is a choice. Collects the state after both paths, in which
/// objects are open that a later write may or may not go to.
/// </summary>
/// <param name="left">The state after the first path.</param>
/// <param name="right">The state after the second path.</param>
/// <param name="newReference">Makes a new reference.</param>
internal sealed class ValueJoiner(ExecutionState left, ExecutionState right, Func<ReferenceValue> newReference)
{
    private readonly Dictionary<(AbstractValue, AbstractValue), AbstractValue> _joined = [];
    private readonly Lazy<int> _id = new(() => newReference().Id);
    private readonly Lazy<Dictionary<ReferenceValue, int>> _leftReferences = new(() => CountReferences(left));
    private readonly Lazy<Dictionary<ReferenceValue, int>> _rightReferences = new(() => CountReferences(right));

    /// <summary>The state after both paths, as far as it is joined.</summary>
    public ExecutionState Result { get; set; } = left;

    /// <summary>Joins the values that one variable, field or item has.</summary>
    public AbstractValue JoinStored(AbstractValue left, Origin? leftOrigin, AbstractValue right, Origin? rightOrigin) =>
        Join(left, leftOrigin, right, rightOrigin, references: 1);

    /// <summary>Joins the values that an expression has, which nothing refers to yet.</summary>
    public AbstractValue JoinUnstored(AbstractValue left, Origin? leftOrigin, AbstractValue right, Origin? rightOrigin) =>
        Join(left, leftOrigin, right, rightOrigin, references: 0);

    private AbstractValue Join(AbstractValue left, Origin? leftOrigin, AbstractValue right, Origin? rightOrigin, int references)
    {
        if (left == right)
        {
            return left;
        }

        if (left is TupleValue { Elements: var a } && right is TupleValue { Elements: var b } && a.Length == b.Length)
        {
            return new TupleValue(a.Zip(b, (x, y) => Join(x, null, y, null, references)).ToImmutableArray());
        }

        return (IsObject(left) && (IsObject(right) || right is UnknownValue)) || (left is UnknownValue && IsObject(right))
            ? JoinObjects(left, leftOrigin, right, rightOrigin, references)
            : Choose(left, leftOrigin, right, rightOrigin);
    }

    private static bool IsObject(AbstractValue value) => value is not ScalarValue && value.References.Any();

    private AbstractValue Choose(AbstractValue left, Origin? leftOrigin, AbstractValue right, Origin? rightOrigin)
    {
        var choice = new ChoiceValue(_id.Value, left, leftOrigin, right, rightOrigin);
        if (choice.Depth <= WorkLimits.PathsDepth && left is not (TupleValue or FunctionValue) && right is not (TupleValue or FunctionValue))
        {
            return choice;
        }

        Result = Result.Open(left).Open(right);
        return UnknownValue.Instance;
    }

    // If each of two objects has a single reference, a write through it affects only the object of the path taken, so it may be
    // applied to both. If one is unknown, the other is a default, and open as well. In all other cases a write may affect
    // either: both objects stay as they are, but open, and the variable refers to a new open object.
    private AbstractValue JoinObjects(AbstractValue left, Origin? leftOrigin, AbstractValue right, Origin? rightOrigin, int references)
    {
        if (_joined.TryGetValue((left, right), out var known))
        {
            return known;
        }

        var value = IsReferencedAtMost(_leftReferences, left, references) && IsReferencedAtMost(_rightReferences, right, references)
            ? JoinLists(left, right) ?? Choose(OrOpen(left, right), leftOrigin, OrOpen(right, left), rightOrigin)
            : (AbstractValue)UnknownValue.Instance;
        if (value is UnknownValue || left is UnknownValue || right is UnknownValue)
        {
            Result = Result.Open(left).Open(right);
        }

        if (value is UnknownValue)
        {
            value = OpenLike(IsObject(left) ? left : right);
        }

        _joined.Add((left, right), value);
        return value;
    }

    // A joined list of objects has those of both paths: a finding in one of them is valid even if the other list lacks it.
    private ReferenceValue? JoinLists(AbstractValue left, AbstractValue right)
    {
        if (Result.Find(left) is not SequenceCell first || Result.Find(right) is not SequenceCell second || first.Values.Concat(second.Values).Any(item => item is not ReferenceValue))
        {
            return null;
        }

        var reference = newReference();
        var joined = CellJoiner.Join(first, second, JoinStored);
        Result = Result with { Heap = Result.Heap.Without((ReferenceValue)left).Without((ReferenceValue)right).With(reference, joined) };
        return reference;
    }

    private AbstractValue OrOpen(AbstractValue value, AbstractValue other) => value is UnknownValue ? OpenLike(other) : value;

    private AbstractValue OpenLike(AbstractValue value)
    {
        HeapCell? cell = Result.Find(value.References.First()) switch
        {
            ObjectCell whole => ObjectCell.Empty(whole.Type, isOpen: true, source: null),
            DictionaryCell => DictionaryCell.Empty(isOpen: true, source: null),
            SequenceCell => SequenceCell.Empty(isOpen: true, source: null),
            _ => null,
        };
        if (cell is null)
        {
            return UnknownValue.Instance;
        }

        var reference = newReference();
        Result = Result.Write(reference, cell);
        return reference;
    }

    private static bool IsReferencedAtMost(Lazy<Dictionary<ReferenceValue, int>> counts, AbstractValue value, int limit) =>
        value.References.All(reference => (counts.Value.TryGetValue(reference, out var count) ? count : 0) <= limit);

    private static Dictionary<ReferenceValue, int> CountReferences(ExecutionState state)
    {
        var counts = new Dictionary<ReferenceValue, int>();
        foreach (var reference in state.Variables.Values.Concat(state.Heap.Cells.SelectMany(cell => cell.Values)).SelectMany(value => value.References))
        {
            counts[reference] = counts.TryGetValue(reference, out var count) ? count + 1 : 1;
        }

        return counts;
    }
}
