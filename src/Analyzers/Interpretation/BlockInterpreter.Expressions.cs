using System.Collections.Immutable;
using KubeGuard.CSharp.Models;
using KubeGuard.Manifests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace KubeGuard.CSharp.Interpretation;

internal sealed partial class BlockInterpreter
{
    private AbstractValue Evaluate(IOperation? operation)
    {
        if (operation is null || _state is null || !Enter())
        {
            return UnknownValue.Instance;
        }

        if (operation.ConstantValue is { HasValue: true } constant)
        {
            return operation.Type?.TypeKind == TypeKind.Enum ? UnknownValue.Instance : ScalarValue.OfConstant(constant.Value);
        }

        _depth++;
        var value = operation.Syntax is CollectionExpressionSyntax collection ? EvaluateCollectionExpression(operation, collection)
            : VariableOf(operation) is { } variable ? ReadVariable(operation, variable)
            : EvaluateExpression(operation);
        _depth--;
        return value;
    }

    private AbstractValue EvaluateExpression(IOperation operation) => operation switch
    {
        ILocalReferenceOperation => UnknownValue.Instance,
        IPropertyReferenceOperation property => EvaluateProperty(property),
        IArrayElementReferenceOperation element => EvaluateElement(Evaluate(element.ArrayReference), element.Indices),
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } when _initialized.Count > 0 => _initialized.Peek(),
        IConditionalAccessInstanceOperation when _conditionalReceivers.Count > 0 => _conditionalReceivers.Peek(),
        IFieldReferenceOperation field => EvaluateField(field),
        IObjectCreationOperation creation => EvaluateCreation(creation),
        IWithOperation with => EvaluateWith(with),
        IArrayCreationOperation array => EvaluateArray(array),
        IObjectOrCollectionInitializerOperation initializer => EvaluateInitializers(initializer),
        IMemberInitializerOperation member => EvaluateMemberInitializer(member),
        IConversionOperation conversion => EvaluateConversion(conversion),
        ISimpleAssignmentOperation assignment => EvaluateAssignment(assignment),
        ICompoundAssignmentOperation assignment => EvaluateCompoundAssignment(assignment),
        ICoalesceAssignmentOperation assignment => EvaluateCoalesceAssignment(assignment),
        IIncrementOrDecrementOperation increment => Forget(increment.Target),
        IDeconstructionAssignmentOperation deconstruction => EvaluateDeconstruction(deconstruction),
        IDefaultValueOperation { Type: { } type } => EvaluateDefault(type),
        IInterpolatedStringOperation text => EvaluateInterpolation(text),
        IBinaryOperation binary => EvaluateBinary(binary),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => Negate(Evaluate(not.Operand)),
        IIsPatternOperation pattern => EvaluateIsPattern(pattern),
        IIsTypeOperation test => EvaluateAndForget(test.ValueOperand),
        IConditionalOperation conditional => EvaluateConditional(conditional),
        ISwitchExpressionOperation choice => EvaluateSwitchExpression(choice),
        ICoalesceOperation coalesce => EvaluateCoalesce(coalesce),
        IConditionalAccessOperation access => EvaluateConditionalAccess(access),
        IInvocationOperation invocation => EvaluateInvocation(invocation),
        IAnonymousFunctionOperation function => EvaluateLambda(function),
        IMethodReferenceOperation reference => EvaluateMethodReference(reference),
        IDelegateCreationOperation creation => Evaluate(creation.Target),
        IAwaitOperation await => Evaluate(await.Operation),
        IParenthesizedOperation parenthesized => Evaluate(parenthesized.Operand),
        IThrowOperation exception => EvaluateThrow(exception),
        ITupleOperation tuple => new TupleValue(tuple.Elements.Select(Evaluate).ToImmutableArray()),
        _ => EvaluateUnseen(operation),
    };

    /// <summary>Evaluates an operation of which only the effects count.</summary>
    private UnknownValue EvaluateAndForget(IOperation? operation)
    {
        Evaluate(operation);
        return UnknownValue.Instance;
    }

    private UnknownValue EvaluateEach(IEnumerable<IOperation> operations)
    {
        foreach (var operation in operations)
        {
            Evaluate(operation);
        }

        return UnknownValue.Instance;
    }

    // An operation that is not followed may do anything with what it is given.
    private UnknownValue EvaluateUnseen(IOperation operation)
    {
        foreach (var child in operation.ChildOperations)
        {
            if (child is IVariableDeclarationGroupOperation or IBlockOperation)
            {
                Execute(child);
            }
            else
            {
                Open(Evaluate(child));
            }
        }

        return UnknownValue.Instance;
    }

    private AbstractValue EvaluateProperty(IPropertyReferenceOperation property)
    {
        var receiver = Evaluate(property.Instance);
        if (property.Property.IsIndexer)
        {
            return EvaluateElement(receiver, property.Arguments.Select(argument => argument.Value));
        }

        return FieldOf(receiver, property.Property) is { } field
            ? ReadField(receiver, field)
            : EvaluateGetter(property, receiver) ?? UnknownValue.Instance;
    }

    private AbstractValue EvaluateField(IFieldReferenceOperation field)
    {
        var receiver = Evaluate(field.Instance);
        return receiver is TupleValue tuple && ElementOf(field.Field) is { } index && index < tuple.Elements.Length
            ? tuple.Elements[index]
            : UnknownValue.Instance;
    }

    // Item1, or the name that the element has.
    private static int? ElementOf(IFieldSymbol field) =>
        (field.CorrespondingTupleField ?? field).Name is ['I', 't', 'e', 'm', .. var number] && int.TryParse(number, out var position) ? position - 1 : null;

    private AbstractValue EvaluateElement(AbstractValue receiver, IEnumerable<IOperation> indices)
    {
        var keys = indices.Select(Evaluate).ToList();
        switch (Find(receiver))
        {
            case SequenceCell list when keys is [var only] && PlaceOf(only) is { } index && index < list.Items.Count:
                return list.Items[index].Value;
            case MappingCell { Type: null } map when keys is [var only] && KeyOf(only) is { } key:
                return map.Read(key);
            case { } cell:
                OpenAll(cell.Values);
                return UnknownValue.Instance;
            default:
                Open(receiver);
                return UnknownValue.Instance;
        }
    }

    private AbstractValue EvaluateConversion(IConversionOperation conversion)
    {
        var value = Evaluate(conversion.Operand);
        if (conversion.OperatorMethod is { } method)
        {
            if (_models.IsWrapper(conversion.Type) && value is not UnknownValue)
            {
                return Wrap(conversion, value);
            }

            if (value is ScalarValue or ChoiceValue && (ObjectModel.IsAnyScalar(conversion.Type!) || ObjectModel.IsAnyScalar(method.ContainingType)))
            {
                return value;
            }

            if (IsWorthFollowing(method, [value]) && FollowedBody(method) is { } body)
            {
                return Call(method, body, [new CallArgument(method.Parameters[0], value, OriginOf(conversion.Operand))], WayTo(method, conversion.Syntax), conversion.Syntax);
            }

            Open(value);
            return UnknownValue.Instance;
        }

        return conversion is { IsImplicit: false, Conversion.IsNumeric: true } ? UnknownValue.Instance : value;
    }

    // A list of a model is made from another one, or from its only item.
    private AbstractValue Wrap(IConversionOperation conversion, AbstractValue value) =>
        CollectionShapes.IsSequence(conversion.Type) && Find(value) is not SequenceCell
            ? Allocate(SequenceCell.Empty(isOpen: false, At(conversion.Syntax)).Append(new ItemSlot(value, OriginOf(conversion.Operand))))
            : value;

    private static AbstractValue EvaluateDefault(ITypeSymbol type) =>
        type.IsReferenceType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T ? ScalarValue.Null : UnknownValue.Instance;

    private AbstractValue EvaluateInterpolation(IInterpolatedStringOperation interpolation)
    {
        var text = new KnownText("");
        foreach (var part in interpolation.Parts)
        {
            text = text.Append(part switch
            {
                IInterpolatedStringTextOperation literal => TextOf(Evaluate(literal.Text)),
                IInterpolationOperation { Alignment: null, FormatString: null } hole => TextOf(Evaluate(hole.Expression)),
                _ => KnownText.Between("", ""),
            });
        }

        return ScalarValue.OfString(text);
    }

    // What a value contributes to a string; a null adds nothing.
    private static KnownText TextOf(AbstractValue value) =>
        value is ScalarValue { Kind: ScalarKind.String or ScalarKind.Integer or ScalarKind.Null } scalar ? scalar.Text : KnownText.Between("", "");

    private AbstractValue EvaluateBinary(IBinaryOperation binary)
    {
        var (left, right) = (Evaluate(binary.LeftOperand), Evaluate(binary.RightOperand));
        return binary switch
        {
            { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } => ScalarValue.OfString(TextOf(left).Append(TextOf(right))),
            { OperatorKind: BinaryOperatorKind.Equals } => IsNullTest(left, right) ?? UnknownValue.Instance,
            { OperatorKind: BinaryOperatorKind.NotEquals } => Negate(IsNullTest(left, right)),
            _ => UnknownValue.Instance,
        };
    }

    private static AbstractValue? IsNullTest(AbstractValue left, AbstractValue right) =>
        right == ScalarValue.Null ? IsNull(left)
        : left == ScalarValue.Null ? IsNull(right)
        : null;

    private static AbstractValue? IsNull(AbstractValue value) => value switch
    {
        ReferenceValue => ScalarValue.OfConstant(false),
        ScalarValue scalar => ScalarValue.OfConstant(scalar.Kind == ScalarKind.Null),
        ChoiceValue choice when IsNull(choice.Left) is { } answer && answer == IsNull(choice.Right) => answer,
        _ => null,
    };

    private static AbstractValue Negate(AbstractValue? condition) =>
        condition is not null && Truth(condition) is { } truth ? ScalarValue.OfConstant(!truth) : UnknownValue.Instance;

    private UnknownValue EvaluateThrow(IThrowOperation exception)
    {
        Evaluate(exception.Exception);
        _state = null;
        return UnknownValue.Instance;
    }
}
