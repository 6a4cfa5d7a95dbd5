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
    private readonly ValueJoiner _values;

    private StateJoiner(ExecutionState left, ExecutionState right, Func<ReferenceValue> newReference)
    {
        _left = left;
        _right = right;
        _values = new ValueJoiner(left, right, newReference);
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
        var value = joiner._values.JoinUnstored(left.Value, left.Origin, right.Value, right.Origin);
        return new PathEnd(joiner._values.Result, value, null);
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

        return _values.Result;
    }

    // An object that only one path has created stays unchanged.
    private void JoinHeaps()
    {
        var changes = _left.Heap.ChangesTo(_right.Heap);
        _values.Result = _values.Result with { Heap = _values.Result.Heap.With(changes.Where(pair => !_left.Heap.Contains(pair.Key))) };
        foreach (var pair in changes)
        {
            if (_left.Heap.Find(pair.Key) is { } cell)
            {
                var joined = CellJoiner.Join(cell, pair.Value, _values.JoinStored);
                _values.Result = _values.Result.Write(pair.Key, joined with { IsOpen = joined.IsOpen || _values.Result.Heap[pair.Key].IsOpen });
            }
        }
    }

    // A local that only one path has is out of scope; anything else had an unknown value before.
    private void JoinVariables()
    {
        var variables = _left.Variables.ToBuilder();
        var shared = 0;
        foreach (var variable in _right.Variables)
        {
            var isShared = _left.Variables.TryGetValue(variable.Key, out var value);
            shared += isShared ? 1 : 0;
            if (isShared ? !ReferenceEquals(value, variable.Value) : variable.Key is not ILocalSymbol)
            {
                variables[variable.Key] = _values.JoinStored(_left.Read(variable.Key), null, variable.Value, null);
            }
        }

        if (shared < _left.Variables.Count)
        {
            JoinWithUnknown(variables);
        }

        _values.Result = _values.Result with { Variables = variables.ToImmutable() };
    }

    private void JoinWithUnknown(ImmutableDictionary<ISymbol, AbstractValue>.Builder variables)
    {
        foreach (var variable in _left.Variables.Where(variable => !_right.Variables.ContainsKey(variable.Key)))
        {
            if (variable.Key is ILocalSymbol)
            {
                variables.Remove(variable.Key);
            }
            else
            {
                variables[variable.Key] = _values.JoinStored(variable.Value, null, UnknownValue.Instance, null);
            }
        }
    }
}
