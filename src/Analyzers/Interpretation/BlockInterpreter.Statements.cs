using System.Collections.Immutable;
using KubeGuard.Manifests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeGuard.CSharp.Interpretation;

internal sealed partial class BlockInterpreter
{
    private void Execute(IOperation? operation)
    {
        switch (operation)
        {
            case ILabeledOperation labeled:
                Land(labeled.Label);
                Execute(labeled.Operation);
                break;
            case IBlockOperation block:
                ExecuteAll(block.Operations);
                EndScope(block.Locals);
                break;
            case ILocalFunctionOperation or null:
                break;
            default:
                ExecuteReachable(operation);
                break;
        }
    }

    private void ExecuteAll(IEnumerable<IOperation> operations)
    {
        foreach (var operation in operations)
        {
            Execute(operation);
        }
    }

    // A lambda that has not run yet may still read them.
    private void EndScope(ImmutableArray<ILocalSymbol> locals)
    {
        if (_waiting.Count == 0 && !locals.IsEmpty && _state is { } state)
        {
            _state = state with { Variables = state.Variables.RemoveRange(locals) };
        }
    }

    private void ExecuteReachable(IOperation operation)
    {
        if (_state is null || !Enter())
        {
            return;
        }

        _depth++;
        switch (operation)
        {
            case IExpressionStatementOperation statement:
                Evaluate(statement.Operation);
                break;
            case IVariableDeclarationGroupOperation group:
                ExecuteAll(group.Declarations);
                break;
            case IVariableDeclarationOperation declaration:
                foreach (var declarator in declaration.Declarators)
                {
                    Declare(declarator, declarator.Initializer ?? declaration.Initializer);
                }

                break;
            case ISymbolInitializerOperation initializer:
                Evaluate(initializer.Value);
                break;
            case IConditionalOperation { Type: null } conditional:
                ExecuteConditional(conditional);
                break;
            case ISwitchOperation choice:
                ExecuteSwitch(choice);
                break;
            case IForEachLoopOperation loop:
                ExecuteForEach(loop);
                break;
            case ILoopOperation loop:
                ExecuteLoop(loop);
                break;
            case ITryOperation attempt:
                ExecuteTry(attempt);
                break;
            case IUsingOperation resource:
                Execute(resource.Resources);
                Execute(resource.Body);
                break;
            case IUsingDeclarationOperation resource:
                Execute(resource.DeclarationGroup);
                break;
            case ILockOperation section:
                Evaluate(section.LockedValue);
                Execute(section.Body);
                break;
            case IReturnOperation result:
                ExecuteReturn(result);
                break;
            case IThrowOperation exception:
                Evaluate(exception.Exception);
                _state = null;
                break;
            case IBranchOperation jump:
                Jump(jump);
                break;
            default:
                Evaluate(operation);
                break;
        }

        _depth--;
    }

    private void Declare(IVariableDeclaratorOperation declarator, IVariableInitializerOperation? initializer)
    {
        var value = Evaluate(initializer?.Value);
        if (declarator.Symbol.RefKind == RefKind.None)
        {
            Write(declarator.Symbol, value);
        }
        else
        {
            Open(value);
        }
    }

    private void ExecuteConditional(IConditionalOperation conditional)
    {
        var condition = Truth(Evaluate(conditional.Condition));
        var start = _state;
        if (condition != false)
        {
            Execute(conditional.WhenTrue);
        }

        var whenTrue = condition == false ? null : _state;
        _state = condition == true ? null : start;
        Execute(conditional.WhenFalse);
        _state = Join(whenTrue, _state);
    }

    private static bool? Truth(AbstractValue condition) =>
        condition is ScalarValue { Kind: ScalarKind.Boolean, Text.Value: { } text } ? text == "true" : null;

    private void ExecuteSwitch(ISwitchOperation choice)
    {
        var value = Evaluate(choice.Value);
        var start = _state;
        var sections = SectionsFor(choice, value);
        var end = sections.IsWhole ? null : start;
        foreach (var section in sections.Possible)
        {
            _state = start;
            foreach (var clause in section.Clauses)
            {
                ExecuteClause(clause, value);
            }

            ExecuteAll(section.Body);
            end = Join(end, _state);
        }

        _state = end;
        Land(choice.ExitLabel);
    }

    // The default section is taken if no other one is, wherever it stands.
    private (IReadOnlyList<ISwitchCaseOperation> Possible, bool IsWhole) SectionsFor(ISwitchOperation choice, AbstractValue value)
    {
        bool? MatchesAny(ISwitchCaseOperation section) => section.Clauses.Aggregate((bool?)false, (match, clause) => Either(match, Matches(clause, value)));
        bool IsGuarded(ISwitchCaseOperation section) => section.Clauses.Any(clause => clause is IPatternCaseClauseOperation { Guard: not null });

        var fallback = choice.Cases.FirstOrDefault(section => section.Clauses.Any(clause => clause is IDefaultCaseClauseOperation));
        var possible = Possible(choice.Cases, MatchesAny, IsGuarded);
        var isCertain = possible.Count > 0 && possible[possible.Count - 1] is var last && MatchesAny(last) == true && !IsGuarded(last);
        if (!isCertain && fallback is not null && !possible.Contains(fallback))
        {
            possible.Add(fallback);
        }

        return (possible, isCertain || fallback is not null);
    }

    private bool? Matches(ICaseClauseOperation clause, AbstractValue value) => clause switch
    {
        ISingleValueCaseClauseOperation single => AreEqual(value, Evaluate(single.Value)),
        IPatternCaseClauseOperation pattern => Matches(pattern.Pattern, value),
        IDefaultCaseClauseOperation => false,
        _ => null,
    };

    private void ExecuteClause(ICaseClauseOperation clause, AbstractValue value)
    {
        if (clause.Label is { } label)
        {
            Land(label);
        }

        if (clause is IPatternCaseClauseOperation pattern)
        {
            Bind(pattern.Pattern, value);
            Evaluate(pattern.Guard);
        }
    }

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

    private void ExecuteTry(ITryOperation attempt)
    {
        var before = _state;
        var (jumps, returns) = (_jumps.Count, _frame.Returns.Count);
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
        _state = end is null ? null : _state;
        Land(attempt.ExitLabel);
    }

    // Whoever returns or jumps out of a try block runs its finally block first.
    private void ExecuteOnTheWayOut(IBlockOperation final, int jumps, int returns)
    {
        for (var i = jumps; i < _jumps.Count; i++)
        {
            _jumps[i] = (_jumps[i].Label, ExecuteFrom(_jumps[i].State, final));
        }

        for (var i = returns; i < _frame.Returns.Count; i++)
        {
            _frame.Returns[i] = _frame.Returns[i] with { State = ExecuteFrom(_frame.Returns[i].State, final) };
        }
    }

    // A finally block that throws leaves nothing to go on with; what was known before stays.
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
            if (_frame.Yielded is { } sequence && Find(sequence) is SequenceCell list)
            {
                WriteCell(sequence, list.Append(new ItemSlot(value, OriginOf(result.ReturnedValue!))));
            }
        }
        else if (_state is { } state)
        {
            _frame.Returns.Add(new PathEnd(state, value, result.ReturnedValue is { } returned ? OriginOf(returned) : null));
            _state = null;
        }
    }

    private void Jump(IBranchOperation jump)
    {
        if (_state is { } state)
        {
            _jumps.Add((jump.Target, state));
        }

        // A jump back is a loop that is not followed.
        _isBeyondLimits |= jump.BranchKind == BranchKind.GoTo;
        _state = null;
    }

    // The place that a jump goes to.
    private void Land(ILabelSymbol? label)
    {
        foreach (var jump in _jumps.Where(jump => SymbolEqualityComparer.Default.Equals(jump.Label, label)))
        {
            _state = Join(_state, jump.State);
        }

        _jumps.RemoveAll(jump => SymbolEqualityComparer.Default.Equals(jump.Label, label));
    }
}
