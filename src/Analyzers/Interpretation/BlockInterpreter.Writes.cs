using System.Collections.Immutable;
using KubeGuard.CSharp.Models;
using KubeGuard.Manifests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace KubeGuard.CSharp.Interpretation;

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

        Assign(assignment.Target, value, assignment.Value.Syntax);
        return value;
    }

    private AbstractValue EvaluateCompoundAssignment(ICompoundAssignmentOperation assignment)
    {
        var (target, operand) = (Evaluate(assignment.Target), Evaluate(assignment.Value));
        AbstractValue value = assignment is { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String }
            ? ScalarValue.OfString(TextOf(target).Append(TextOf(operand)))
            : UnknownValue.Instance;
        Assign(assignment.Target, value, assignment.Value.Syntax);
        return value;
    }

    private AbstractValue EvaluateCoalesceAssignment(ICoalesceAssignmentOperation assignment)
    {
        var current = Evaluate(assignment.Target);
        switch (Truth(IsNull(current) ?? UnknownValue.Instance))
        {
            case false:
                return current;
            case true:
                var value = Evaluate(assignment.Value);
                Assign(assignment.Target, value, assignment.Value.Syntax);
                return value;
            default:
                var either = EvaluateAny([() => current, () => Evaluate(assignment.Value)]);
                Assign(assignment.Target, either, assignment.Value.Syntax);
                return either;
        }
    }

    private UnknownValue EvaluateDeconstruction(IDeconstructionAssignmentOperation deconstruction)
    {
        if (deconstruction.Value is ITupleOperation tuple)
        {
            foreach (var element in tuple.Elements)
            {
                Open(Evaluate(element));
            }
        }
        else
        {
            Open(Evaluate(deconstruction.Value));
        }

        return Forget(deconstruction.Target);
    }

    private UnknownValue Forget(IOperation target)
    {
        Assign(target, UnknownValue.Instance, target.Syntax);
        return UnknownValue.Instance;
    }

    private void Assign(IOperation target, AbstractValue value, SyntaxNode valueSyntax)
    {
        if (VariableOf(target) is { } variable)
        {
            Write(variable, value);
            return;
        }

        switch (target)
        {
            case IPropertyReferenceOperation { Property.IsIndexer: true } indexer:
                AssignElement(Receiver(indexer.Instance), indexer.Arguments.Select(argument => argument.Value), value, indexer.Syntax, valueSyntax);
                break;
            case IPropertyReferenceOperation property:
                AssignProperty(property, value, valueSyntax);
                break;
            case IArrayElementReferenceOperation element:
                AssignElement(Receiver(element.ArrayReference), element.Indices, value, element.Syntax, valueSyntax);
                break;
            case IDeclarationExpressionOperation declaration:
                Assign(declaration.Expression, value, valueSyntax);
                break;
            case ITupleOperation tuple:
                foreach (var element in tuple.Elements)
                {
                    Forget(element);
                }

                break;
            case IFieldReferenceOperation or IDiscardOperation or IInvalidOperation:
                break;
            default:
                Open(value);
                break;
        }
    }

    private void AssignProperty(IPropertyReferenceOperation property, AbstractValue value, SyntaxNode valueSyntax)
    {
        var receiver = Receiver(property.Instance);
        if (Find(receiver) is MappingCell { Type: { } type } && FieldOf(type, property.Property) is { } field)
        {
            WriteMember(receiver, new MemberSlot(field, value, NameOf(property.Syntax), valueSyntax));
        }
    }

    private void AssignElement(
        AbstractValue receiver, IEnumerable<IOperation> indices, AbstractValue value, SyntaxNode keySyntax, SyntaxNode valueSyntax)
    {
        var keys = indices.Select(Evaluate).ToList();
        switch (Find(receiver))
        {
            case MappingCell { Type: null } when keys is [ScalarValue { Kind: ScalarKind.String, Text.Value: { } key }]:
                WriteMember(receiver, new MemberSlot(key, value, keySyntax, valueSyntax));
                break;
            case SequenceCell list when keys is [ScalarValue { Kind: ScalarKind.Integer, Text.Value: { } text }]
                && int.TryParse(text, out var index) && index >= 0 && index < list.Items.Count:
                WriteCell(receiver, list with { Items = list.Items.SetItem(index, new ItemSlot(value, valueSyntax)) });
                break;
            case SequenceCell list:
                // Any of the items may be gone now.
                OpenAll(list.Values);
                WriteCell(receiver, list with { Items = ImmutableList<ItemSlot>.Empty, IsOpen = true });
                break;
            case { } cell:
                WriteCell(receiver, cell with { IsOpen = true });
                break;
        }
    }

    private void WriteMember(AbstractValue receiver, MemberSlot member)
    {
        if (Find(receiver) is MappingCell cell)
        {
            WriteCell(receiver, cell.With(member));
        }
    }

    private void WriteCell(AbstractValue receiver, HeapCell cell) => _state = _state?.Write((ReferenceValue)receiver, cell);

    /// <summary>
    /// The object that a write goes to. One that comes from elsewhere is followed from here on, as an
    /// open object: what is written to it is known, and nothing else.
    /// </summary>
    private AbstractValue Receiver(IOperation? operation)
    {
        if (VariableOf(operation) is { } variable)
        {
            return Follow(Read(variable), operation!.Type, value => Write(variable, value));
        }

        switch (operation)
        {
            case null:
                return UnknownValue.Instance;
            case IConversionOperation { OperatorMethod: null } conversion:
                return Receiver(conversion.Operand);
            case IPropertyReferenceOperation { Property.IsIndexer: false } property when IsField(property):
                var owner = Receiver(property.Instance);
                return Find(owner) is MappingCell { Type: { } type } cell && FieldOf(type, property.Property) is { } field
                    ? Follow(cell.Read(field), property.Type, value => WriteMember(owner, new MemberSlot(field, value, NameOf(property.Syntax), null)))
                    : UnknownValue.Instance;
            default:
                return Follow(Evaluate(operation), operation.Type, _ => { });
        }
    }

    private AbstractValue Follow(AbstractValue value, ITypeSymbol? type, Action<AbstractValue> keep)
    {
        if (_state is null || Find(value) is not null)
        {
            return value;
        }

        var contents = NewContents(type, isOpen: true, source: null);
        if (contents is ReferenceValue)
        {
            keep(contents);
        }

        return contents;
    }

    // An interface has the same properties as the class, but its own symbols for them.
    private static string? FieldOf(ModelType type, IPropertySymbol property) =>
        type.FieldOf(property)
        ?? (ModelType.PropertiesOf(type.Symbol).FirstOrDefault(candidate => candidate.Name == property.Name) is { } same ? type.FieldOf(same) : null);

    private static SyntaxNode NameOf(SyntaxNode member) => member switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => member,
    };
}
