using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeGuard.CSharp.Interpretation;

/// <summary>Code that runs several times.</summary>
internal sealed partial class BlockInterpreter
{
    private void ExecuteForEach(IForEachLoopOperation loop)
    {
        var collection = Evaluate(loop.Collection);
        var known = Find(collection) as SequenceCell;
        if (known is { Count: <= WorkLimits.UnrolledItems })
        {
            foreach (var item in known.All)
            {
                ExecuteIteration(loop, item.Value);
            }
        }
        else
        {
            Open(collection);
        }

        if (known is not { IsOpen: false, Count: <= WorkLimits.UnrolledItems })
        {
            Repeat(() => ExecuteIteration(loop, UnknownValue.Instance));
        }

        Land(loop.ExitLabel);
    }

    private void ExecuteIteration(IForEachLoopOperation loop, AbstractValue item)
    {
        if (loop.LoopControlVariable is IVariableDeclaratorOperation declarator)
        {
            Write(declarator.Symbol, item);
        }
        else
        {
            Open(item);
            Assign(loop.LoopControlVariable, UnknownValue.Instance, At(loop.LoopControlVariable.Syntax));
        }

        Execute(loop.Body);
        Land(loop.ContinueLabel);
        EndScope(loop.Locals);
    }

    private void ExecuteLoop(ILoopOperation loop)
    {
        if (loop is IForLoopOperation counted)
        {
            ExecuteAll(counted.Before);
        }

        Repeat(() => ExecuteIteration(loop));
        Land(loop.ExitLabel);
    }

    private void ExecuteIteration(ILoopOperation loop)
    {
        var condition = loop switch
        {
            IWhileLoopOperation conditional => conditional.Condition,
            IForLoopOperation counted => counted.Condition,
            _ => null,
        };
        Evaluate(condition);
        Execute(loop.Body);
        Land(loop.ContinueLabel);
        if (loop is IForLoopOperation { AtLoopBottom: var bottom })
        {
            ExecuteAll(bottom);
        }
    }

    // Code that runs any number of times. The first pass only shows what it changes: the second one
    // starts from what then is still known, so its findings hold for every time.
    private void Repeat(Action body)
    {
        if (_state is not { } before)
        {
            return;
        }

        var (jumps, returns) = (_jumps.Count, _frame.Returns.Count);
        body();
        _jumps.RemoveRange(jumps, _jumps.Count - jumps);
        _frame.Returns.RemoveRange(returns, _frame.Returns.Count - returns);

        if (_state is { } after)
        {
            before = Widen(before, after);
        }

        _state = before;
        body();
        _state = Join(before, _state);
    }

    // Joined, but without the objects that the first pass made.
    private ExecutionState Widen(ExecutionState before, ExecutionState after)
    {
        var joined = Join(before, after)!;
        var heap = joined.Heap.RemoveRange(after.Heap.Keys.Where(key => !before.Heap.ContainsKey(key)));
        bool IsGone(AbstractValue value) => value is ReferenceValue reference && !heap.ContainsKey(reference);
        return joined with
        {
            Heap = heap.SetItems(heap
                .Where(pair => pair.Value is SequenceCell list && list.Values.Any(IsGone))
                .Select(pair => new KeyValuePair<ReferenceValue, HeapCell>(pair.Key, ((SequenceCell)pair.Value).Without(IsGone)))
                .ToList()),
        };
    }
}
