using KubeGuard.CSharp.Interpretation.Domain;
using KubeGuard.CSharp.Interpretation.Library;
using KubeGuard.CSharp.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using static KubeGuard.CSharp.Interpretation.Domain.KnownValues;

namespace KubeGuard.CSharp.Interpretation.Language;

internal sealed partial class BlockInterpreter
{
    private AbstractValue EvaluateAssignment(ISimpleAssignmentOperation assignment)
    {
        var value = Evaluate(assignment.Value);
        if (assignment.IsRef)
        {
            Open(value);
            value = UnknownValue.Instance;
        }

        Assign(assignment.Target, value, OriginOf(assignment.Value));
        return value;
    }

    private AbstractValue EvaluateCompoundAssignment(ICompoundAssignmentOperation assignment)
    {
        var (target, operand) = (Peek(assignment.Target), Evaluate(assignment.Value));
        AbstractValue value = assignment is { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String }
            ? ScalarValue.OfString(TextOf(target).Append(TextOf(operand)))
            : Calculate(assignment.OperatorKind, target, operand, assignment.Type);
        Assign(assignment.Target, value, OriginOf(assignment.Value));
        return value;
    }

    private AbstractValue EvaluateCoalesceAssignment(ICoalesceAssignmentOperation assignment)
    {
        var current = Peek(assignment.Target);
        switch (IsNull(current))
        {
            case false:
                return current;
            case true:
                var value = Evaluate(assignment.Value);
                Assign(assignment.Target, value, OriginOf(assignment.Value));
                return value;
            default:
                var either = EvaluateAny([(() => Dereference(current), null), (() => Evaluate(assignment.Value), assignment.Value)]);
                Assign(assignment.Target, either, OriginOf(assignment.Value));
                return either;
        }
    }

    private AbstractValue EvaluateDeconstruction(IDeconstructionAssignmentOperation deconstruction)
    {
        var value = Evaluate(deconstruction.Value);
        if (value is not TupleValue)
        {
            Open(value);
        }

        Assign(deconstruction.Target, value, At(deconstruction.Value.Syntax));
        return value;
    }

    private UnknownValue Forget(IOperation target)
    {
        Assign(target, UnknownValue.Instance, At(target.Syntax));
        return UnknownValue.Instance;
    }

    /// <inheritdoc/>
    public void Assign(IOperation target, AbstractValue value, Origin origin)
    {
        if (VariableOf(target) is { } variable)
        {
            if (variable is not (ILocalSymbol or IParameterSymbol) && value is FunctionValue)
            {
                Open(value);
            }

            Write(variable, value);
            return;
        }

        switch (target)
        {
            case IPropertyReferenceOperation { Property.IsIndexer: true } indexer:
                AssignElement(Receiver(indexer.Instance), indexer.Arguments.Select(argument => argument.Value), value, At(indexer.Syntax), origin);
                break;
            case IPropertyReferenceOperation property:
                AssignProperty(property, value, origin);
                break;
            case IImplicitIndexerReferenceOperation element:
                AssignElement(Receiver(element.Instance), [element.Argument], value, At(element.Syntax), origin);
                break;
            case IArrayElementReferenceOperation element:
                AssignElement(Receiver(element.ArrayReference), element.Indices, value, At(element.Syntax), origin);
                break;
            case IDeclarationExpressionOperation declaration:
                Assign(declaration.Expression, value, origin);
                break;
            case ITupleOperation tuple:
                for (var i = 0; i < tuple.Elements.Length; i++)
                {
                    Assign(tuple.Elements[i], value is TupleValue values && i < values.Elements.Length ? values.Elements[i] : UnknownValue.Instance, origin);
                }

                break;
            case IFieldReferenceOperation { Instance: { } whole } element when VariableOf(whole) is { } owner && Read(owner) is TupleValue tuple && TupleLibrary.ElementOf(element.Field) is { } place && place < tuple.Elements.Length:
                Write(owner, tuple.With(place, value));
                break;
            case IFieldReferenceOperation { Instance: { } owner } field when TryWriteVariable(Evaluate(owner), field.Field, value):
                break;
            case IDiscardOperation or IInvalidOperation:
                break;
            default:
                Open(value);
                break;
        }
    }

    private void AssignProperty(IPropertyReferenceOperation property, AbstractValue value, Origin origin)
    {
        var receiver = Receiver(property.Instance);
        if (FieldOf(receiver, property.Property) is { } field)
        {
            WriteMember(receiver, new MemberSlot(field, value, At(NameOf(property.Syntax)), origin));
        }
        else if (!_sourceCalls.EvaluateSetter(property, receiver, value, origin) && !(property.Property.IsStored() && TryWriteVariable(receiver, property.Property, value)))
        {
            // Any code with access to that object may get the value.
            Open(value);
        }
    }

    // A field or property of an object that is created here.
    private bool TryWriteVariable(AbstractValue receiver, ISymbol member, AbstractValue value)
    {
        if (Dereference(receiver) is not ReferenceValue reference || Find(reference) is not { Source: not null } cell || value is FunctionValue)
        {
            return false;
        }

        WriteCell(reference, cell with { Variables = cell.Variables.SetItem(member.OriginalDefinition, value) });
        return true;
    }

    private void AssignElement(
        AbstractValue receiver, IEnumerable<IOperation> indices, AbstractValue value, Origin keyOrigin, Origin origin)
    {
        var keys = indices.Select(Evaluate).ToList();
        foreach (var reference in receiver.References)
        {
            AssignElement(reference, keys, value, keyOrigin, origin);
        }
    }

    private void AssignElement(ReferenceValue receiver, List<AbstractValue> keys, AbstractValue value, Origin keyOrigin, Origin origin)
    {
        switch (Find(receiver))
        {
            case DictionaryCell map when keys is [var only]:
                WriteCell(receiver, _collections.SetItem(map, only, keyOrigin, new ItemSlot(value, origin)));
                break;
            case SequenceCell list:
                WriteCell(receiver, keys is [EachIndexValue index] && index.IsOf(receiver, list)
                    ? list.Replace(index.Item, new ItemSlot(value, origin))
                    : _collections.SetItem(list, keys, new ItemSlot(value, origin)));
                break;
            case { } cell:
                WriteCell(receiver, cell with { IsOpen = true });
                break;
        }
    }

    /// <inheritdoc/>
    public void WriteMember(AbstractValue receiver, MemberSlot member)
    {
        foreach (var reference in receiver.References)
        {
            if (Find(reference) is MappingCell cell)
            {
                WriteCell(reference, cell.With(member));
            }
        }
    }

    /// <inheritdoc/>
    public void WriteCell(ReferenceValue reference, HeapCell cell) => _state = _state?.Write(reference, cell);
}
