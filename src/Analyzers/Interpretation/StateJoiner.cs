using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Interpretation;

/// <summary>
/// Joins what is known on two paths that meet: what both agree on stays known. A field that was set on
/// one of them only is neither set nor absent.
/// </summary>
internal sealed class StateJoiner
{
    private readonly ExecutionState _left;
    private readonly ExecutionState _right;
    private readonly Func<ReferenceValue> _newReference;
    private readonly Dictionary<(AbstractValue, AbstractValue), AbstractValue> _joined = [];
    private ExecutionState _result;

    private StateJoiner(ExecutionState left, ExecutionState right, Func<ReferenceValue> newReference)
    {
        _left = left;
        _right = right;
        _newReference = newReference;
        _result = left;
    }

    /// <summary>Joins two states; one that cannot be reached (<see langword="null"/>) adds nothing but its objects.</summary>
    public static ExecutionState? Join(ExecutionState? left, ExecutionState? right, Func<ReferenceValue> newReference)
    {
        if (left is null || right is null || ReferenceEquals(left, right))
        {
            return left ?? right;
        }

        return new StateJoiner(left, right, newReference).Join();
    }

    /// <summary>Joins two states and the values that an expression has in them.</summary>
    public static (ExecutionState State, AbstractValue Value) Join(
        (ExecutionState State, AbstractValue Value) left, (ExecutionState State, AbstractValue Value) right, Func<ReferenceValue> newReference)
    {
        var joiner = new StateJoiner(left.State, right.State, newReference);
        joiner.Join();
        var value = joiner.Join(left.Value, right.Value);
        return (joiner._result, value);
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
            // A local that only one path has ends with it; anything else had a value before, which is unknown.
            if (variable is not ILocalSymbol || (_left.Variables.ContainsKey(variable) && _right.Variables.ContainsKey(variable)))
            {
                variables[variable] = Join(_left.Read(variable), _right.Read(variable));
            }
        }

        _result = _result with { Variables = variables.ToImmutable() };
    }

    private HeapCell Join(HeapCell left, HeapCell right) => (left, right) switch
    {
        (MappingCell a, MappingCell b) => Join(a, b),
        (SequenceCell a, SequenceCell b) => Join(a, b),
        _ => left,
    };

    private MappingCell Join(MappingCell left, MappingCell right)
    {
        var members = left.Members
            .Select(member => member with { Value = Join(member.Value, right.Read(member.Key)) })
            .Concat(right.Members
                .Where(member => left.Find(member.Key) is null)
                .Select(member => member with { Value = Join(left.Read(member.Key), member.Value) }));
        return left with { Members = members.ToImmutableArray(), IsOpen = left.IsOpen || right.IsOpen };
    }

    private SequenceCell Join(SequenceCell left, SequenceCell right)
    {
        var common = 0;
        while (common < left.Items.Count && common < right.Items.Count && left.Items[common].Value == right.Items[common].Value)
        {
            common++;
        }

        // An object stays in the list: whoever walks the list meets it where it is in it.
        var others = left.All.Skip(common).Concat(right.All.Skip(common)).Where(item => item.Value is ReferenceValue);
        var unplaced = others.GroupBy(item => item.Value).Select(same => same.First()).ToImmutableList();
        var isSame = common == left.Count && common == right.Count;
        return new SequenceCell(left.Items.GetRange(0, common), unplaced, left.IsOpen || right.IsOpen || !isSame, left.Source);
    }

    // Two objects that one variable may hold are no longer told apart: a write through it may go to
    // either. They stay what they are, but open, and the variable holds an open object of its own.
    private AbstractValue Join(AbstractValue left, AbstractValue right)
    {
        if (left == right)
        {
            return left;
        }

        if (_joined.TryGetValue((left, right), out var known))
        {
            return known;
        }

        var shape = _result.Find(left) ?? _result.Find(right);
        _result = _result.Open(left).Open(right);
        AbstractValue value = UnknownValue.Instance;
        if (shape is not null)
        {
            var reference = _newReference();
            _result = _result.Write(reference, shape switch
            {
                MappingCell mapping => MappingCell.Empty(mapping.Type, isOpen: true, source: null),
                _ => SequenceCell.Empty(isOpen: true, source: null),
            });
            value = reference;
        }

        _joined.Add((left, right), value);
        return value;
    }
}
