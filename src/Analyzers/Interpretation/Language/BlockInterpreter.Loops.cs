using KubeGuard.CSharp.Interpretation.Domain;
using KubeGuard.CSharp.Interpretation.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeGuard.CSharp.Interpretation.Language;

/// <summary>Code that runs several times.</summary>
internal sealed partial class BlockInterpreter
{
    private void ExecuteForEach(IForEachLoopOperation loop)
    {
        var collection = Evaluate(loop.Collection);
        var known = this.SequenceOf(collection);
        if (known is { Count: <= WorkLimits.UnrolledItems })
        {
            foreach (var item in known.All)
            {
                ExecuteIteration(loop, item);
            }
        }
        else
        {
            Open(collection);
        }

        if (known is not { IsOpen: false, Count: <= WorkLimits.UnrolledItems })
        {
            Repeat(() => ExecuteIteration(loop, new ItemSlot(UnknownValue.Instance, null)));
        }

        Land(loop.ExitLabel);
    }

    private void ExecuteIteration(IForEachLoopOperation loop, ItemSlot item)
    {
        if (loop.LoopControlVariable is IVariableDeclaratorOperation declarator)
        {
            Write(declarator.Symbol, item.Value);
        }
        else
        {
            if (item.Value is not TupleValue)
            {
                Open(item.Value);
            }

            Assign(loop.LoopControlVariable, item.Value is TupleValue ? item.Value : UnknownValue.Instance, item.Origin ?? At(loop.LoopControlVariable.Syntax));
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
            ExecuteCounted(counted);
        }
        else
        {
            ExecuteKnownTimes(loop);
        }

        Land(loop.ExitLabel);
        EndScope(loop.Locals);
    }

    private void ExecuteIteration(ILoopOperation loop)
    {
        var isTestedFirst = loop is not IWhileLoopOperation { ConditionIsTop: false };
        if (isTestedFirst)
        {
            Evaluate(ConditionOf(loop));
        }

        ExecuteBody(loop);
        if (!isTestedFirst)
        {
            Evaluate(ConditionOf(loop));
        }
    }

    private void ExecuteBody(ILoopOperation loop)
    {
        Execute(loop.Body);
        Land(loop.ContinueLabel);
        if (loop is IForLoopOperation { AtLoopBottom: var bottom })
        {
            ExecuteAll(bottom);
        }
    }

    private static IOperation? ConditionOf(ILoopOperation loop) => loop switch
    {
        IWhileLoopOperation conditional => conditional.Condition,
        IForLoopOperation counted => counted.Condition,
        _ => null,
    };

    // Only the results of a pass that leaves the state before it valid apply to every pass.
    /// <inheritdoc/>
    public void Repeat(Action body)
    {
        if (_state is not { } before)
        {
            return;
        }

        for (var pass = 1; ; pass++)
        {
            var (jumps, returns) = (_jumps.Count, Frame.Returns.Count);
            _state = before;
            body();
            var widening = _state is { } after ? new LoopWidening(before, after, NewReference) : null;
            if (widening is null or { IsStable: true } || pass == WorkLimits.LoopPasses)
            {
                if (widening is { IsStable: false })
                {
                    _work.Exceed();
                }

                _state = Join(before, _state);
                return;
            }

            _jumps.RemoveRange(jumps, _jumps.Count - jumps);
            Frame.Returns.RemoveRange(returns, Frame.Returns.Count - returns);
            before = pass < WorkLimits.JoinedLoopPasses ? widening.Joined() : widening.Opened();
        }
    }
}
