using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeGuard.CSharp.Interpretation;

/// <summary>Patterns, and the expressions that go one of several ways.</summary>
internal sealed partial class BlockInterpreter
{
    private AbstractValue EvaluateIsPattern(IIsPatternOperation test)
    {
        var value = Evaluate(test.Value);
        Bind(test.Pattern, value);
        return Matches(test.Pattern, value) ?? UnknownValue.Instance;
    }

    private static AbstractValue? Matches(IPatternOperation pattern, AbstractValue value) => pattern switch
    {
        IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } } => IsNull(value),
        INegatedPatternOperation { Pattern: var inner } => Matches(inner, value) is { } match ? Negate(match) : null,
        _ => null,
    };

    // Gives the variables of a pattern their values.
    private void Bind(IPatternOperation pattern, AbstractValue value)
    {
        switch (pattern)
        {
            case IDeclarationPatternOperation { DeclaredSymbol: { } variable }:
                Write(variable, value);
                break;
            case IRecursivePatternOperation recursive:
                if (recursive.DeclaredSymbol is { } whole)
                {
                    Write(whole, value);
                }

                BindParts(recursive, value);
                break;
            default:
                BindParts(pattern, value);
                break;
        }
    }

    private void BindParts(IPatternOperation pattern, AbstractValue value)
    {
        foreach (var part in pattern.Descendants())
        {
            var variable = part switch
            {
                IDeclarationPatternOperation declaration => declaration.DeclaredSymbol,
                IRecursivePatternOperation recursive => recursive.DeclaredSymbol,
                IListPatternOperation list => list.DeclaredSymbol,
                _ => null,
            };
            if (variable is not null)
            {
                Open(value);
                Write(variable, UnknownValue.Instance);
            }
        }
    }

    private AbstractValue EvaluateConditional(IConditionalOperation conditional)
    {
        var condition = Truth(Evaluate(conditional.Condition));
        return condition is { } known
            ? Evaluate(known ? conditional.WhenTrue : conditional.WhenFalse)
            : EvaluateAny([(() => Evaluate(conditional.WhenTrue), conditional.WhenTrue), (() => Evaluate(conditional.WhenFalse), conditional.WhenFalse)]);
    }

    private AbstractValue EvaluateSwitchExpression(ISwitchExpressionOperation choice)
    {
        var value = Evaluate(choice.Value);
        return EvaluateAny(choice.Arms.Select<ISwitchExpressionArmOperation, (Func<AbstractValue>, IOperation?)>(arm => (
            () =>
            {
                Bind(arm.Pattern, value);
                Evaluate(arm.Guard);
                return Evaluate(arm.Value);
            },
            arm.Value)));
    }

    // One of several ways, and it is not known which.
    private AbstractValue EvaluateAny(IEnumerable<(Func<AbstractValue> Evaluate, IOperation? Written)> ways)
    {
        var start = _state;
        var ends = new List<PathEnd>();
        foreach (var way in ways)
        {
            _state = start;
            var value = way.Evaluate();
            if (_state is { } state)
            {
                ends.Add(new PathEnd(state, value, way.Written is null ? null : OriginOf(way.Written)));
            }
        }

        var end = JoinEnds(ends);
        _state = end?.State;
        return end?.Value ?? UnknownValue.Instance;
    }

    private AbstractValue EvaluateCoalesce(ICoalesceOperation coalesce)
    {
        var value = Evaluate(coalesce.Value);
        return Truth(IsNull(value) ?? UnknownValue.Instance) switch
        {
            true => Evaluate(coalesce.WhenNull),
            false => value,
            null => EvaluateAny([(() => Dereference(value), coalesce.Value), (() => Evaluate(coalesce.WhenNull), coalesce.WhenNull)]),
        };
    }

    private AbstractValue EvaluateConditionalAccess(IConditionalAccessOperation access)
    {
        var receiver = Evaluate(access.Operation);
        var isNull = Truth(IsNull(receiver) ?? UnknownValue.Instance);
        if (isNull == true)
        {
            return ScalarValue.Null;
        }

        AbstractValue Access()
        {
            _conditionalReceivers.Push(Dereference(receiver));
            var value = Evaluate(access.WhenNotNull);
            _conditionalReceivers.Pop();
            return value;
        }

        return isNull == false ? Access() : EvaluateAny([(() => UnknownValue.Instance, null), (Access, access.WhenNotNull)]);
    }
}
