using System.Collections.Immutable;
using KubeGuard.CSharp.Interpretation.Domain;
using KubeGuard.CSharp.Interpretation.Library;
using KubeGuard.CSharp.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using static KubeGuard.CSharp.Interpretation.Domain.KnownValues;

namespace KubeGuard.CSharp.Interpretation.Language;

internal sealed partial class BlockInterpreter
{
    /// <inheritdoc/>
    public AbstractValue Evaluate(IOperation? operation)
    {
        if (operation is null || _state is ExecutionState.Unreachable || !_work.TryCount())
        {
            return UnknownValue.Instance;
        }

        if (operation.ConstantValue is { HasValue: true, Value: var constant })
        {
            return operation.Type is { TypeKind: TypeKind.Enum } type && constant is not null ? new EnumValue(type, constant) : ScalarValue.OfConstant(constant);
        }

        _work.Enter();
        var value = operation.Syntax is CollectionExpressionSyntax collection ? EvaluateCollectionExpression(operation, collection)
            : VariableOf(operation) is { } variable ? ReadVariable(operation, variable)
            : EvaluateExpression(operation);
        _work.Leave();
        return value;
    }

    private AbstractValue EvaluateExpression(IOperation operation) => operation switch
    {
        ILocalReferenceOperation => UnknownValue.Instance,
        IPropertyReferenceOperation property => EvaluateProperty(property),
        IImplicitIndexerReferenceOperation element => EvaluateElement(Evaluate(element.Instance), [element.Argument]),
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
        IIncrementOrDecrementOperation increment => EvaluateIncrement(increment),
        IDeconstructionAssignmentOperation deconstruction => EvaluateDeconstruction(deconstruction),
        IDefaultValueOperation { Type: { } type } => ScalarValue.OfDefault(type),
        IInterpolatedStringOperation text => EvaluateInterpolation(text),
        IBinaryOperation binary => EvaluateBinary(binary),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => BooleanOf(!Truth(Evaluate(not.Operand))),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat } end => PlaceOf(Evaluate(end.Operand)) is { } distance ? new EndIndexValue(distance) : UnknownValue.Instance,
        IIsPatternOperation pattern => EvaluateIsPattern(pattern),
        IIsTypeOperation { IsNegated: var isNegated } test => BooleanOf(IsOfType(Evaluate(test.ValueOperand), test.TypeOperand) ^ isNegated),
        IConditionalOperation conditional => EvaluateConditional(conditional),
        ISwitchExpressionOperation choice => EvaluateSwitchExpression(choice),
        ICoalesceOperation coalesce => EvaluateCoalesce(coalesce),
        IConditionalAccessOperation access => EvaluateConditionalAccess(access),
        IInvocationOperation invocation => EvaluateInvocation(invocation),
        IAnonymousFunctionOperation lambda => _functions.Make(lambda),
        IMethodReferenceOperation reference => _functions.Make(reference),
        IDelegateCreationOperation creation => Evaluate(creation.Target),
        ITranslatedQueryOperation query => Evaluate(query.Operation),
        IAwaitOperation await => Evaluate(await.Operation),
        IParenthesizedOperation parenthesized => Evaluate(parenthesized.Operand),
        IThrowOperation exception => EvaluateThrow(exception),
        IAnonymousObjectCreationOperation creation => EvaluateAnonymous(creation),
        ITupleOperation tuple => new TupleValue(tuple.Elements.Select(Evaluate).ToImmutableArray()),
        _ => EvaluateUnseen(operation),
    };

    private UnknownValue EvaluateEach(IEnumerable<IOperation> operations)
    {
        foreach (var operation in operations)
        {
            Evaluate(operation);
        }

        return UnknownValue.Instance;
    }

    // An operation that is not followed may change everything that is passed to it.
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

        if (receiver is TupleValue tuple && TupleLibrary.ElementOf(property.Property) is { } index && index < tuple.Elements.Length)
        {
            return tuple.Elements[index];
        }

        return FieldOf(receiver, property.Property) is { } field
            ? ReadField(receiver, field)
            : _sourceCalls.EvaluateGetter(property, receiver) ?? EvaluateUnseenProperty(property.Property, receiver);
    }

    // Any other property of a collection may return one of its items.
    private AbstractValue EvaluateUnseenProperty(IPropertySymbol property, AbstractValue receiver)
    {
        if (TaskLibrary.IsTask(property.ContainingType))
        {
            return receiver;
        }

        if (Find(receiver) is DictionaryCell map && property.Name == "Values")
        {
            return Allocate(map.AsValues());
        }

        if (Find(receiver) is SequenceCell list && CollectionShapes.CountOf(list, property) is { } count)
        {
            return count;
        }

        if (Find(receiver) is SequenceCell or DictionaryCell && property.Type.SpecialType == SpecialType.None && property.Name != "Keys")
        {
            Open(receiver);
        }

        return ReadMember(receiver, property);
    }

    private AbstractValue EvaluateField(IFieldReferenceOperation field)
    {
        var receiver = Evaluate(field.Instance);
        return receiver is TupleValue tuple && TupleLibrary.ElementOf(field.Field) is { } index && index < tuple.Elements.Length
            ? tuple.Elements[index]
            : ReadMember(receiver, field.Field);
    }

    // A field or property of an object that is created here; any other member of it may return one of its parts.
    private AbstractValue ReadMember(AbstractValue receiver, ISymbol member)
    {
        if (Find(receiver) is { } cell && cell.Variables.TryGetValue(member.OriginalDefinition, out var value))
        {
            return value;
        }

        OpenAll(receiver.References.Where(reference => Find(reference) is InstanceCell).ToList());
        return UnknownValue.Instance;
    }

    private AbstractValue EvaluateElement(AbstractValue receiver, IEnumerable<IOperation> indices)
    {
        var keys = indices.Select(Evaluate).ToList();
        switch (Find(receiver))
        {
            case SequenceCell list when keys is [EachIndexValue index] && index.IsOf(Dereference(receiver), list):
                return index.Item.Value;
            case SequenceCell list when keys is [var only] && PlaceOf(only, list) is { } place && place < list.Items.Count:
                return list.Items[place].Value;
            case DictionaryCell map when keys is [var only] && KeyOf(only) is { } key && (map.Unplaced.IsEmpty || IsScalar(map.Find(key)?.Value)):
                return map.Read(key);
            case SequenceCell { IsKnownWhole: true, Only: { } only }:
                return only;
            case DictionaryCell { Only: { } only }:
                return only;
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

            if (value is SerializedValue { IsText: true })
            {
                return Serialization.PassOn(method, [value]);
            }

            if (_sourceCalls.EvaluateOperator(conversion, value) is { } converted)
            {
                return converted;
            }

            Open(value);
            return UnknownValue.Instance;
        }

        if (conversion.Type is { TypeKind: TypeKind.Dynamic })
        {
            Open(value);
        }

        if (conversion.IsTryCast && IsOfType(value, conversion.Type!) == false)
        {
            return ScalarValue.Null;
        }

        return conversion is { IsImplicit: false, Conversion.IsNumeric: true } ? UnknownValue.Instance : value;
    }

    // A list class of a model library is converted from another list, or from its only item.
    private AbstractValue Wrap(IConversionOperation conversion, AbstractValue value) =>
        CollectionShapes.IsSequence(conversion.Type) && Find(value) is not SequenceCell
            ? Allocate(SequenceCell.Empty(isOpen: false, At(conversion.Syntax)).Append(new ItemSlot(value, OriginOf(conversion.Operand))))
            : value;

    private UnknownValue EvaluateThrow(IThrowOperation exception)
    {
        Evaluate(exception.Exception);
        _state = ExecutionState.Unreachable;
        return UnknownValue.Instance;
    }
}
