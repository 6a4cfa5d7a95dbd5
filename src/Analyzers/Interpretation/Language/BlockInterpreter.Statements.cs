using System.Collections.Immutable;
using KubeGuard.CSharp.Interpretation.Domain;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using static KubeGuard.CSharp.Interpretation.Domain.KnownValues;

namespace KubeGuard.CSharp.Interpretation.Language;

internal sealed partial class BlockInterpreter
{
    /// <inheritdoc/>
    public void Execute(IOperation? operation)
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
        if (!_functions.AreWaiting && !locals.IsEmpty && _state is { } state)
        {
            _state = state with { Variables = state.Variables.RemoveRange(locals) };
        }
    }

    private void ExecuteReachable(IOperation operation)
    {
        if (_state is ExecutionState.Unreachable || !_work.TryCount())
        {
            return;
        }

        _work.Enter();
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
                ExecuteResources(resource.Resources);
                Execute(resource.Body);
                break;
            case IUsingDeclarationOperation resource:
                ExecuteResources(resource.DeclarationGroup);
                break;
            case IConstructorBodyOperation constructor:
                Execute(constructor.Initializer);
                Execute(constructor.BlockBody ?? constructor.ExpressionBody);
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
                _state = ExecutionState.Unreachable;
                break;
            case IBranchOperation jump:
                Jump(jump);
                break;
            default:
                Evaluate(operation);
                break;
        }

        _work.Leave();
    }

    // Dispose is called without being named, and may change the parts of its object.
    private void ExecuteResources(IOperation resources)
    {
        if (resources is not IVariableDeclarationGroupOperation group)
        {
            Open(Evaluate(resources));
            return;
        }

        Execute(group);
        OpenAll(group.Declarations.SelectMany(declaration => declaration.Declarators).Select(declarator => Read(declarator.Symbol)).ToList());
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

        var whenTrue = condition == false ? ExecutionState.Unreachable : _state;
        _state = condition == true ? ExecutionState.Unreachable : start;
        Execute(conditional.WhenFalse);
        _state = Join(whenTrue, _state);
    }

    private void ExecuteSwitch(ISwitchOperation choice)
    {
        var value = Evaluate(choice.Value);
        var start = _state;
        var sections = SectionsFor(choice, value);
        var end = sections.IsWhole ? ExecutionState.Unreachable : start;
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

    // The default section is taken if no other one is, at any position.
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
}
