using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeGuard.CSharp.Interpretation.Language;

/// <summary>The parts of a <c>for</c> loop that iterates a list by index.</summary>
internal static class CountedLoop
{
    /// <summary>The index, if only the end of each iteration changes it, by one.</summary>
    public static ILocalSymbol? IndexOf(IForLoopOperation loop) =>
        loop is { AtLoopBottom: [var bottom], Condition: IBinaryOperation } && StepOf(bottom) is { } step && !Changes(loop.Body, step.Index) ? step.Index : null;

    /// <summary>The list whose every place the index takes.</summary>
    /// <param name="loop">The loop.</param>
    /// <param name="index">Its index.</param>
    /// <param name="startsAtZero">Whether the index is zero before the loop.</param>
    public static IOperation? ListOf(IForLoopOperation loop, ILocalSymbol index, bool startsAtZero)
    {
        var condition = (IBinaryOperation)loop.Condition!;
        return StepOf(loop.AtLoopBottom[0]) is { IsUp: true }
            ? startsAtZero ? CountedBy(condition, index) : null
            : EndsAtZero(condition, index) && StartOf(loop, index) is IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract, RightOperand.ConstantValue: { HasValue: true, Value: 1 } } start
                ? Counted(start.LeftOperand)
                : null;
    }

    /// <summary>Determines whether code reads or writes an item of a list, at any place.</summary>
    public static bool ReadsItems(IOperation code) => code.DescendantsAndSelf().Any(operation =>
        operation is IArrayElementReferenceOperation or IImplicitIndexerReferenceOperation or IPropertyReferenceOperation { Property.IsIndexer: true }
            or IInvocationOperation { TargetMethod.Name: "ElementAt" or "ElementAtOrDefault" });

    // i < list.Count, list.Count > i, i != list.Count, i <= list.Count - 1
    private static IOperation? CountedBy(IBinaryOperation condition, ILocalSymbol index) => condition switch
    {
        { OperatorKind: BinaryOperatorKind.LessThan or BinaryOperatorKind.NotEquals } when Is(condition.LeftOperand, index) => Counted(condition.RightOperand),
        { OperatorKind: BinaryOperatorKind.GreaterThan or BinaryOperatorKind.NotEquals } when Is(condition.RightOperand, index) => Counted(condition.LeftOperand),
        { OperatorKind: BinaryOperatorKind.LessThanOrEqual, RightOperand: IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract, RightOperand.ConstantValue: { HasValue: true, Value: 1 } } last }
            when Is(condition.LeftOperand, index) => Counted(last.LeftOperand),
        _ => null,
    };

    // i >= 0, i > -1, 0 <= i
    private static bool EndsAtZero(IBinaryOperation condition, ILocalSymbol index) => condition switch
    {
        { OperatorKind: BinaryOperatorKind.GreaterThanOrEqual, RightOperand.ConstantValue: { HasValue: true, Value: 0 } } => Is(condition.LeftOperand, index),
        { OperatorKind: BinaryOperatorKind.GreaterThan, RightOperand.ConstantValue: { HasValue: true, Value: -1 } } => Is(condition.LeftOperand, index),
        { OperatorKind: BinaryOperatorKind.LessThanOrEqual, LeftOperand.ConstantValue: { HasValue: true, Value: 0 } } => Is(condition.RightOperand, index),
        _ => false,
    };

    private static IOperation? StartOf(IForLoopOperation loop, ILocalSymbol index) => loop.Before.SelectMany(operation => operation.DescendantsAndSelf())
        .OfType<IVariableDeclaratorOperation>()
        .FirstOrDefault(declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, index))?.Initializer?.Value;

    // list.Count, array.Length, list.Count()
    private static IOperation? Counted(IOperation count) => count switch
    {
        IPropertyReferenceOperation { Property.Name: "Count" or "Length", Instance: { } list } => list,
        IInvocationOperation { TargetMethod: { Name: "Count", ContainingType.Name: "Enumerable" }, Arguments: [var list] } => list.Value,
        _ => null,
    };

    private static (ILocalSymbol Index, bool IsUp)? StepOf(IOperation bottom) => bottom is not IExpressionStatementOperation { Operation: var step } ? null : step switch
    {
        IIncrementOrDecrementOperation { Target: ILocalReferenceOperation index } => (index.Local, step.Kind == OperationKind.Increment),
        ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add, Target: ILocalReferenceOperation index, Value.ConstantValue: { HasValue: true, Value: 1 } } => (index.Local, true),
        ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Subtract, Target: ILocalReferenceOperation index, Value.ConstantValue: { HasValue: true, Value: 1 } } => (index.Local, false),
        _ => null,
    };

    private static bool Is(IOperation operand, ILocalSymbol index) => operand is ILocalReferenceOperation local && SymbolEqualityComparer.Default.Equals(local.Local, index);

    private static bool Changes(IOperation body, ILocalSymbol index) => body.Descendants().Any(operation => operation switch
    {
        IAssignmentOperation assignment => Is(assignment.Target, index),
        IIncrementOrDecrementOperation increment => Is(increment.Target, index),
        IArgumentOperation { Parameter.RefKind: not RefKind.None } argument => Is(argument.Value, index),
        IAddressOfOperation address => Is(address.Reference, index),
        _ => false,
    });
}
