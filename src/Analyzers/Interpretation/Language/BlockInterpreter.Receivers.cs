using KubeGuard.CSharp.Interpretation.Domain;
using KubeGuard.CSharp.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using static KubeGuard.CSharp.Interpretation.Domain.KnownValues;

namespace KubeGuard.CSharp.Interpretation.Language;

/// <summary>The objects that writes go to, and their fields.</summary>
internal sealed partial class BlockInterpreter
{
    /// <summary>
    /// The object that a write goes to. One that comes from elsewhere is followed from here on, as an
    /// open object: what is written to it is known, and nothing else.
    /// </summary>
    private AbstractValue Receiver(IOperation? operation, ITypeSymbol? cast = null)
    {
        var type = cast is not null && (_models.Find(operation?.Type) is not { } known || IsBelow(cast, known.Symbol)) ? cast : operation?.Type;
        if (VariableOf(operation) is { } variable)
        {
            return Follow(ReadVariable(operation!, variable), type, value => Write(variable, value));
        }

        switch (operation)
        {
            case null:
                return UnknownValue.Instance;
            case IConversionOperation { OperatorMethod: null } conversion:
                return Receiver(conversion.Operand, type);
            case IPropertyReferenceOperation { Property.IsIndexer: false } property when IsField(property):
                var owner = Receiver(property.Instance);
                return FieldOf(owner, property.Property) is { } field
                    ? Follow(ReadField(owner, field), type, value => WriteMember(owner, new MemberSlot(field, value, At(NameOf(property.Syntax)), null)))
                    : UnknownValue.Instance;
            default:
                return Follow(Evaluate(operation), type, _ => { });
        }
    }

    private AbstractValue Follow(AbstractValue value, ITypeSymbol? type, Action<AbstractValue> keep)
    {
        if (_state is ExecutionState.Unreachable)
        {
            return value;
        }

        var contents = value.References.Any() ? Narrow(Dereference(value), type) : NewContents(type, isOpen: true, source: null);
        if (contents is ReferenceValue && contents != value)
        {
            keep(contents);
        }

        return contents;
    }

    // An object from elsewhere that is written to after a cast is of that class on this path, and stays what it was on the others.
    private AbstractValue Narrow(AbstractValue value, ITypeSymbol? type) =>
        Find(value) is ObjectCell { Type: var known, Source: null } cell && _models.Find(type) is { } narrower && IsBelow(narrower.Symbol, known.Symbol)
            ? Allocate(cell with { Type = narrower })
            : value;

    private static bool IsBelow(ITypeSymbol type, ITypeSymbol known)
    {
        var current = type.BaseType;
        while (current is not null && !SymbolEqualityComparer.Default.Equals(current, known))
        {
            current = current.BaseType;
        }

        return current is not null;
    }

    private string? FieldOf(AbstractValue owner, IPropertySymbol property) =>
        owner.References.Select(reference => Find(reference)).FirstOrDefault(cell => cell is not null) is ObjectCell { Type: var type }
            ? FieldOf(type, property)
            : null;

    // An interface has the same properties as the class, but its own symbols for them.
    private static string? FieldOf(ModelType type, IPropertySymbol property) =>
        type.FieldOf(property)
        ?? (ModelType.PropertiesOf(type.Symbol).FirstOrDefault(candidate => candidate.Name == property.Name) is { } same ? type.FieldOf(same) : null);

    private AbstractValue ReadField(AbstractValue owner, string field) =>
        ReadEach(owner, cell => cell is MappingCell mapping ? mapping.Read(field) : UnknownValue.Instance);

    private static SyntaxNode NameOf(SyntaxNode member) => member switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => member,
    };
}
