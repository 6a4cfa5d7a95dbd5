using KubeGuard.CSharp.Interpretation.Domain;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using static KubeGuard.CSharp.Interpretation.Domain.KnownValues;

namespace KubeGuard.CSharp.Interpretation.Language;

/// <summary>Patterns, and expressions with several paths.</summary>
internal sealed partial class BlockInterpreter
{
    private AbstractValue EvaluateIsPattern(IIsPatternOperation test)
    {
        var value = Evaluate(test.Value);
        Bind(test.Pattern, value);
        return BooleanOf(Matches(test.Pattern, value));
    }

    // Determines whether a value matches; null if unknown.
    private bool? Matches(IPatternOperation pattern, AbstractValue value) => pattern switch
    {
        IConstantPatternOperation constant => AreEqual(value, Evaluate(constant.Value)),
        INegatedPatternOperation { Pattern: var inner } => !Matches(inner, value),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either => Either(Matches(either.LeftPattern, value), Matches(either.RightPattern, value)),
        IBinaryPatternOperation both => !Either(!Matches(both.LeftPattern, value), !Matches(both.RightPattern, value)),
        IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true } => true,
        IDeclarationPatternOperation { MatchedType: { } type } => IsOfType(value, type),
        ITypePatternOperation { MatchedType: { } type } => IsOfType(value, type),
        IRecursivePatternOperation { MatchedType: { } type, DeconstructionSubpatterns.IsEmpty: true, PropertySubpatterns.IsEmpty: var isWhole } =>
            IsOfType(value, type) is { } isOfType && (isWhole || !isOfType) ? isOfType : null,
        _ => null,
    };

    private static bool? Either(bool? left, bool? right) =>
        left == true || right == true ? true
        : left == false && right == false ? false
        : null;

    // The exact class is known only if the creation of the object is visible.
    private bool? IsOfType(AbstractValue value, ITypeSymbol type) => Find(value) switch
    {
        ObjectCell { Type.Symbol: var known, Source: not null } => IsOfType(known, type),
        _ => IsNull(value) == true ? false : null,
    };

    private static bool? IsOfType(INamedTypeSymbol known, ITypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(known, type) || IsBelow(known, type) ? true
        : type.TypeKind != TypeKind.Class || IsBelow(type, known) ? null
        : false;

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
        var arms = Possible(choice.Arms, arm => Matches(arm.Pattern, value), arm => arm.Guard is not null);
        AbstractValue Take(ISwitchExpressionArmOperation arm)
        {
            Bind(arm.Pattern, value);
            Evaluate(arm.Guard);
            return Evaluate(arm.Value);
        }

        return arms is [var only]
            ? Take(only)
            : EvaluateAny(arms.Select<ISwitchExpressionArmOperation, (Func<AbstractValue>, IOperation?)>(arm => (() => Take(arm), arm.Value)));
    }

    // The possible choices: all before the first one that certainly matches, without those that certainly do not.
    private static List<T> Possible<T>(IEnumerable<T> choices, Func<T, bool?> matches, Func<T, bool> isGuarded)
    {
        var possible = new List<T>();
        foreach (var choice in choices)
        {
            var isMatch = matches(choice);
            if (isMatch != false)
            {
                possible.Add(choice);
            }

            if (isMatch == true && !isGuarded(choice))
            {
                break;
            }
        }

        return possible;
    }

    // Evaluates several alternatives, any of which may be taken.
    /// <inheritdoc/>
    public AbstractValue EvaluateAny(IEnumerable<(Func<AbstractValue> Evaluate, IOperation? Written)> ways)
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
        return IsNull(value) switch
        {
            true => Evaluate(coalesce.WhenNull),
            false => value,
            null => EvaluateAny([(() => Dereference(value), coalesce.Value), (() => Evaluate(coalesce.WhenNull), coalesce.WhenNull)]),
        };
    }

    private AbstractValue EvaluateConditionalAccess(IConditionalAccessOperation access)
    {
        var receiver = Evaluate(access.Operation);
        var isNull = IsNull(receiver);
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
