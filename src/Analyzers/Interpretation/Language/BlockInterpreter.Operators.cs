using KubeGuard.CSharp.Interpretation.Domain;
using KubeGuard.Manifests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using static KubeGuard.CSharp.Interpretation.Domain.KnownValues;

namespace KubeGuard.CSharp.Interpretation.Language;

/// <summary>Operators: comparisons, logic, and the arithmetic of indices.</summary>
internal sealed partial class BlockInterpreter
{
    private AbstractValue EvaluateBinary(IBinaryOperation binary)
    {
        var left = Evaluate(binary.LeftOperand);
        if (IsDecided(binary, left))
        {
            return left;
        }

        var right = Evaluate(binary.RightOperand);
        return binary switch
        {
            { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } => ScalarValue.OfString(TextOf(left).Append(TextOf(right))),
            { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } => Truth(left) is not null || IsDecided(binary, right) ? right : UnknownValue.Instance,
            { OperatorKind: BinaryOperatorKind.Equals, OperatorMethod: null or { ContainingType.SpecialType: SpecialType.System_String } } => BooleanOf(AreEqual(left, right)),
            { OperatorKind: BinaryOperatorKind.NotEquals, OperatorMethod: null or { ContainingType.SpecialType: SpecialType.System_String } } => BooleanOf(!AreEqual(left, right)),
            { OperatorKind: BinaryOperatorKind.Equals } => BooleanOf(IsNullTest(left, right)),
            { OperatorKind: BinaryOperatorKind.NotEquals } => BooleanOf(!IsNullTest(left, right)),
            _ => Calculate(binary.OperatorKind, left, right, binary.Type),
        };
    }

    // false && x, true || x
    private static bool IsDecided(IBinaryOperation binary, AbstractValue operand) => binary.OperatorKind switch
    {
        BinaryOperatorKind.ConditionalAnd => Truth(operand) == false,
        BinaryOperatorKind.ConditionalOr => Truth(operand) == true,
        _ => false,
    };

    private static bool? AreEqual(AbstractValue left, AbstractValue right) =>
        IsNullTest(left, right) ?? (left, right) switch
        {
            (EnumValue, EnumValue) => left == right,
            (ScalarValue a, ScalarValue { Kind: not ScalarKind.Float, Text.Value: { } text } b) when a.Kind == b.Kind => a.Text.Is(text),
            (ScalarValue { Kind: not ScalarKind.Float, Text.Value: { } text } a, ScalarValue b) when a.Kind == b.Kind => b.Text.Is(text),
            _ => null,
        };

    private static bool? IsNullTest(AbstractValue left, AbstractValue right) =>
        right == ScalarValue.Null ? IsNull(left)
        : left == ScalarValue.Null ? IsNull(right)
        : null;

    // i++ has the old value, ++i the new one.
    private AbstractValue EvaluateIncrement(IIncrementOrDecrementOperation increment)
    {
        var old = Peek(increment.Target);
        var kind = increment.Kind == OperationKind.Increment ? BinaryOperatorKind.Add : BinaryOperatorKind.Subtract;
        var value = Calculate(kind, old, ScalarValue.OfConstant(1), increment.Type);
        Assign(increment.Target, value, At(increment.Syntax));
        return increment.IsPostfix ? old : value;
    }

    // The value of the target of an assignment. Its parts are evaluated again for the assignment, and list[i++] must be
    // the same item.
    private AbstractValue Peek(IOperation target)
    {
        var before = _state?.Variables;
        var value = Evaluate(target);
        if (before is not null && target.Descendants().Any(part => part is IIncrementOrDecrementOperation))
        {
            _state = _state is { } state ? state with { Variables = before } : null;
        }

        return value;
    }

    private static AbstractValue Calculate(BinaryOperatorKind kind, AbstractValue left, AbstractValue right, ITypeSymbol? type) =>
        NumberOf(left) is not { } a || NumberOf(right) is not { } b || (type?.SpecialType is not (SpecialType.System_Int32 or SpecialType.System_Boolean)) ? UnknownValue.Instance : kind switch
        {
            BinaryOperatorKind.Add => NumberFrom(a + b),
            BinaryOperatorKind.Subtract => NumberFrom(a - b),
            BinaryOperatorKind.Multiply => NumberFrom(a * b),
            BinaryOperatorKind.Divide when b != 0 => NumberFrom(a / b),
            BinaryOperatorKind.Remainder when b != 0 => NumberFrom(a % b),
            BinaryOperatorKind.LessThan => BooleanOf(a < b),
            BinaryOperatorKind.LessThanOrEqual => BooleanOf(a <= b),
            BinaryOperatorKind.GreaterThan => BooleanOf(a > b),
            BinaryOperatorKind.GreaterThanOrEqual => BooleanOf(a >= b),
            _ => UnknownValue.Instance,
        };
}
