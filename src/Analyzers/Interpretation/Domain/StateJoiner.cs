using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Interpretation.Domain;

/// <summary>
/// Joins two paths: values that are equal on both stay known, and others become a choice of two.
/// </summary>
internal sealed class StateJoiner
{
    private readonly ExecutionState _left;
    private readonly ExecutionState _right;
    private readonly Func<ReferenceValue> _newReference;
    private readonly Dictionary<(AbstractValue, AbstractValue), AbstractValue> _joined = [];
    private readonly Lazy<int> _id;
    private readonly Lazy<Dictionary<ReferenceValue, int>> _leftReferences;
    private readonly Lazy<Dictionary<ReferenceValue, int>> _rightReferences;
    private ExecutionState _result;

    private StateJoiner(ExecutionState left, ExecutionState right, Func<ReferenceValue> newReference)
    {
        _left = left;
        _right = right;
        _newReference = newReference;
        _result = left;
        _id = new Lazy<int>(() => newReference().Id);
        _leftReferences = new Lazy<Dictionary<ReferenceValue, int>>(() => CountReferences(left));
        _rightReferences = new Lazy<Dictionary<ReferenceValue, int>>(() => CountReferences(right));
    }

    /// <summary>Joins two states; one that is <see cref="ExecutionState.Unreachable"/> adds nothing.</summary>
    public static ExecutionState? Join(ExecutionState? left, ExecutionState? right, Func<ReferenceValue> newReference)
    {
        if (left is null || right is null || ReferenceEquals(left, right))
        {
            return left ?? right;
        }

        return new StateJoiner(left, right, newReference).Join();
    }

    /// <summary>Joins two states and the values that an expression has in them.</summary>
    public static PathEnd Join(PathEnd left, PathEnd right, Func<ReferenceValue> newReference)
    {
        var joiner = new StateJoiner(left.State, right.State, newReference);
        joiner.Join();
        var value = joiner.Join(left.Value, left.Origin, right.Value, right.Origin, references: 0);
        return new PathEnd(joiner._result, value, null);
    }

    private ExecutionState Join()
    {
        if (!ReferenceEquals(_left.Heap, _right.Heap))
        {
            JoinHeaps();
        }

        if (!ReferenceEquals(_left.Variables, _right.Variables))
        {
            JoinVariables();
        }

        return _result;
    }

    private void JoinHeaps()
    {
        var changed = _right.Heap.Where(pair => !_left.Heap.TryGetValue(pair.Key, out var cell) || !ReferenceEquals(cell, pair.Value)).ToList();
        _result = _result with
        {
            Heap = _result.Heap.AddRange(changed.Where(pair => !_left.Heap.ContainsKey(pair.Key))),
        };
        foreach (var pair in changed)
        {
            if (_left.Heap.TryGetValue(pair.Key, out var cell))
            {
                var joined = Join(cell, pair.Value);
                _result = _result.Write(pair.Key, joined with { IsOpen = joined.IsOpen || _result.Heap[pair.Key].IsOpen });
            }
        }
    }

    private void JoinVariables()
    {
        var variables = ImmutableDictionary.CreateBuilder<ISymbol, AbstractValue>(SymbolEqualityComparer.Default);
        foreach (var variable in _left.Variables.Keys.Concat(_right.Variables.Keys.Where(key => !_left.Variables.ContainsKey(key))))
        {
            // A local that only one path has is out of scope; anything else had an unknown value before.
            if (variable is not ILocalSymbol || (_left.Variables.ContainsKey(variable) && _right.Variables.ContainsKey(variable)))
            {
                variables[variable] = Join(_left.Read(variable), null, _right.Read(variable), null, references: 1);
            }
        }

        _result = _result with { Variables = variables.ToImmutable() };
    }

    private HeapCell Join(HeapCell left, HeapCell right) => (left, right) switch
    {
        (ObjectCell a, ObjectCell b) => Join(a, b),
        (DictionaryCell a, DictionaryCell b) => Join(a, b),
        (SequenceCell a, SequenceCell b) => Join(a, b),
        _ => left,
    };

    private ObjectCell Join(ObjectCell left, ObjectCell right)
    {
        var isConsumed = left.IsConsumed || right.IsConsumed;
        return left with
        {
            Members = JoinMembers(left, right),
            IsOpen = left.IsOpen || right.IsOpen,
            IsPattern = left.IsPattern && right.IsPattern,
            IsTemplate = (left.IsTemplate || right.IsTemplate) && !isConsumed,
            IsConsumed = isConsumed,
        };
    }

    private DictionaryCell Join(DictionaryCell left, DictionaryCell right) => right.Unplaced.Aggregate(left, (joined, item) => joined.WithSomewhere(item)) with
    {
        Members = JoinMembers(left, right),
        IsOpen = left.IsOpen || right.IsOpen,
    };

    private ImmutableArray<MemberSlot> JoinMembers(MappingCell left, MappingCell right) => left.Members
        .Select(member => member with { Value = Join(member.Value, member.ValueOrigin, right.Read(member.Key), right.Find(member.Key)?.ValueOrigin, references: 1) })
        .Concat(right.Members
            .Where(member => left.Find(member.Key) is null)
            .Select(member => member with { Value = Join(left.Read(member.Key), null, member.Value, member.ValueOrigin, references: 1) }))
        .ToImmutableArray();

    private SequenceCell Join(SequenceCell left, SequenceCell right)
    {
        if (left.IsKnownWhole && right.IsKnownWhole && left.Count == right.Count)
        {
            var items = left.Items.Zip(right.Items, (a, b) => a with { Value = Join(a.Value, a.Origin, b.Value, b.Origin, references: 1) });
            return left with { Items = items.ToImmutableList() };
        }

        var common = 0;
        while (common < left.Items.Count && common < right.Items.Count && left.Items[common].Value == right.Items[common].Value)
        {
            common++;
        }

        // An object stays in the list, since a loop over the list may still reach it.
        var others = left.All.Skip(common).Concat(right.All.Skip(common)).Where(item => item.Value.References.Any());
        var unplaced = others.GroupBy(item => item.Value).Select(same => same.First()).ToImmutableList();
        var isSame = common == left.Count && common == right.Count;
        return new SequenceCell(left.Items.GetRange(0, common), unplaced, left.IsOpen || right.IsOpen || !isSame, left.Source);
    }

    /// <summary>Joins two values.</summary>
    /// <param name="left">The value on the first path.</param>
    /// <param name="leftOrigin">The place where it is written.</param>
    /// <param name="right">The value on the second path.</param>
    /// <param name="rightOrigin">The place where it is written.</param>
    /// <param name="references">The number of variables and objects that the values are joined for: one, or none yet.</param>
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

        _result = _result.Open(left).Open(right);
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
            _result = _result.Open(left).Open(right);
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
        if (_result.Find(left) is not SequenceCell first || _result.Find(right) is not SequenceCell second || first.Values.Concat(second.Values).Any(item => item is not ReferenceValue))
        {
            return null;
        }

        var reference = _newReference();
        var joined = Join(first, second);
        _result = _result with { Heap = _result.Heap.Remove((ReferenceValue)left).Remove((ReferenceValue)right).Add(reference, joined) };
        return reference;
    }

    private AbstractValue OrOpen(AbstractValue value, AbstractValue other) => value is UnknownValue ? OpenLike(other) : value;

    private AbstractValue OpenLike(AbstractValue value)
    {
        HeapCell? cell = _result.Find(value.References.First()) switch
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

        var reference = _newReference();
        _result = _result.Write(reference, cell);
        return reference;
    }

    private static bool IsReferencedAtMost(Lazy<Dictionary<ReferenceValue, int>> counts, AbstractValue value, int limit) =>
        value.References.All(reference => (counts.Value.TryGetValue(reference, out var count) ? count : 0) <= limit);

    private static Dictionary<ReferenceValue, int> CountReferences(ExecutionState state)
    {
        var counts = new Dictionary<ReferenceValue, int>();
        foreach (var reference in state.Variables.Values.Concat(state.Heap.Values.SelectMany(cell => cell.Values)).SelectMany(value => value.References))
        {
            counts[reference] = counts.TryGetValue(reference, out var count) ? count + 1 : 1;
        }

        return counts;
    }
}
