using KubeGuard.CSharp.Interpretation.Domain;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeGuard.CSharp.Interpretation.Language;

/// <summary>Exits from code before its end: exceptions, <c>return</c> and jumps.</summary>
internal sealed partial class BlockInterpreter
{
    private void ExecuteTry(ITryOperation attempt)
    {
        var before = _state;
        var (jumps, returns) = (_jumps.Count, Frame.Returns.Count);
        Execute(attempt.Body);
        var end = _state;
        var interrupted = Join(before, end);
        foreach (var handler in attempt.Catches)
        {
            _state = interrupted;
            Execute(handler.ExceptionDeclarationOrExpression);
            Evaluate(handler.Filter);
            Execute(handler.Handler);
            end = Join(end, _state);
        }

        if (attempt.Finally is { } final)
        {
            ExecuteOnTheWayOut(final, jumps, returns);
        }

        _state = end ?? interrupted;
        Execute(attempt.Finally);
        _state = end is ExecutionState.Unreachable ? ExecutionState.Unreachable : _state;
        Land(attempt.ExitLabel);
    }

    // A return or a jump out of a try block runs its finally block first.
    private void ExecuteOnTheWayOut(IBlockOperation final, int jumps, int returns)
    {
        for (var i = jumps; i < _jumps.Count; i++)
        {
            _jumps[i] = (_jumps[i].Label, ExecuteFrom(_jumps[i].State, final));
        }

        for (var i = returns; i < Frame.Returns.Count; i++)
        {
            Frame.Returns[i] = Frame.Returns[i] with { State = ExecuteFrom(Frame.Returns[i].State, final) };
        }
    }

    // Code after a finally block that throws is unreachable; the state before it remains.
    private ExecutionState ExecuteFrom(ExecutionState state, IBlockOperation block)
    {
        _state = state;
        Execute(block);
        return _state ?? state;
    }

    private void ExecuteReturn(IReturnOperation result)
    {
        var value = Evaluate(result.ReturnedValue);
        if (result.Kind == OperationKind.YieldReturn)
        {
            if (Frame.Yielded is { } sequence && Find(sequence) is SequenceCell list)
            {
                WriteCell(sequence, list.Append(new ItemSlot(value, OriginOf(result.ReturnedValue!))));
            }
        }
        else if (_state is { } state)
        {
            Frame.Returns.Add(new PathEnd(state, value, result.ReturnedValue is { } returned ? OriginOf(returned) : null));
            _state = ExecutionState.Unreachable;
        }
    }

    private void Jump(IBranchOperation jump)
    {
        if (_state is { } state)
        {
            _jumps.Add((jump.Target, state));
        }

        // A jump back is a loop that is not followed.
        if (jump.BranchKind == BranchKind.GoTo)
        {
            _work.Exceed();
        }

        _state = ExecutionState.Unreachable;
    }

    // Joins the states of the jumps to a label.
    private void Land(ILabelSymbol? label)
    {
        foreach (var jump in _jumps.Where(jump => SymbolEqualityComparer.Default.Equals(jump.Label, label)))
        {
            _state = Join(_state, jump.State);
        }

        _jumps.RemoveAll(jump => SymbolEqualityComparer.Default.Equals(jump.Label, label));
    }
}
