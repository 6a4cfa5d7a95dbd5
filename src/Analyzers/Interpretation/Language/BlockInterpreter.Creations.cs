using System.Collections.Immutable;
using KubeGuard.CSharp.Interpretation.Domain;
using KubeGuard.CSharp.Interpretation.Library;
using KubeGuard.CSharp.Models;
using KubeGuard.Manifests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using static KubeGuard.CSharp.Interpretation.Domain.KnownValues;

namespace KubeGuard.CSharp.Interpretation.Language;

internal sealed partial class BlockInterpreter
{
    private AbstractValue EvaluateCreation(IObjectCreationOperation creation)
    {
        if (creation.Type is { } type && ObjectModel.IsAnyScalar(type))
        {
            return EvaluateScalarCreation(creation);
        }

        AbstractValue value =
            _models.Find(creation.Type) is { } model ? AllocateModel(creation, model)
            : CollectionShapes.IsMap(creation.Type) || CollectionShapes.IsSequence(creation.Type) ? AllocateCollection(creation)
            : TupleLibrary.IsTuple(creation.Type) ? new TupleValue(EvaluateArguments(creation.Arguments).Select(argument => argument.Value).ToImmutableArray())
            : TaskLibrary.IsTask(creation.Type) && creation.Arguments is [var result] ? Evaluate(result.Value)
            : EvaluateUnseenCreation(creation);
        Initialize(value, creation.Initializer);
        return value;
    }

    // A quantity, number or string has the value of its only argument.
    private AbstractValue EvaluateScalarCreation(IObjectCreationOperation creation)
    {
        var arguments = EvaluateArguments(creation.Arguments).Select(argument => argument.Value).ToList();
        var isPlain = arguments.Skip(1).FirstOrDefault() is null or ScalarValue { Kind: ScalarKind.Integer, Text.Value: "0" };
        return creation.Initializer is null && isPlain && arguments.FirstOrDefault() is ScalarValue or ChoiceValue ? arguments[0] : UnknownValue.Instance;
    }

    private ReferenceValue AllocateModel(IObjectCreationOperation creation, ModelType model)
    {
        if (_constructors.Follows(creation.Constructor))
        {
            return _constructors.Create(creation.Constructor!, EvaluateArguments(creation.Arguments), creation.Syntax);
        }

        // A library may be a project of the same solution, whose code is seen and not followed.
        var isWrittenByUser = !model.IsOfLibrary && creation.Constructor is { IsImplicitlyDeclared: false, DeclaringSyntaxReferences: [var declaration, ..] }
            && declaration.GetSyntax(_work.CancellationToken) is ConstructorDeclarationSyntax;
        var members = ImmutableArray.CreateBuilder<MemberSlot>();
        members.AddRange(ModelDefaults.FieldsOf(model, _work.CancellationToken).Select(field => new MemberSlot(field, UnknownValue.Instance, null, null)));
        foreach (var argument in creation.Arguments.Where(argument => argument.ArgumentKind != ArgumentKind.DefaultValue))
        {
            var value = Evaluate(argument.Value);
            Use(value);
            if (!isWrittenByUser && FieldOf(model, argument.Parameter) is { } field)
            {
                members.Add(new MemberSlot(field, value, null, OriginOf(argument.Value)));
            }
            else
            {
                Open(value);
                OpenAll((value as SerializedValue)?.Objects ?? []);
            }
        }

        return Allocate(new ObjectCell(model, members.ToImmutable(), isWrittenByUser || model.IsPartial, At(creation.Syntax)));
    }

    // The parameter of a model's constructor has the name of the property that it sets.
    private static string? FieldOf(ModelType model, IParameterSymbol? parameter) =>
        ModelType.PropertiesOf(model.Symbol).FirstOrDefault(property => string.Equals(property.Name, parameter?.Name, StringComparison.OrdinalIgnoreCase)) is { } property
            ? model.FieldOf(property)
            : null;

    private ReferenceValue AllocateCollection(IObjectCreationOperation creation)
    {
        HeapCell cell = CollectionShapes.IsMap(creation.Type)
            ? DictionaryCell.Empty(isOpen: false, At(creation.Syntax))
            : SequenceCell.Empty(isOpen: false, At(creation.Syntax));
        foreach (var argument in creation.Arguments)
        {
            var value = Evaluate(argument.Value);
            if (CollectionShapes.IsSequence(argument.Parameter?.Type) || CollectionShapes.IsMap(argument.Parameter?.Type))
            {
                cell = _collections.WithContents(cell, value);
            }
        }

        return Allocate(cell);
    }

    private AbstractValue EvaluateUnseenCreation(IObjectCreationOperation creation)
    {
        var arguments = EvaluateArguments(creation.Arguments);
        if (creation.Constructor is { } constructor && Create(constructor, arguments, creation.Syntax) is { } made)
        {
            return made;
        }

        if (creation.Constructor is null || !CallEffects.IsReader(creation.Constructor, _models))
        {
            OpenAll(arguments.Select(argument => argument.Value));
        }

        return Serialization.PassOn(creation.Constructor, arguments.Select(argument => argument.Value));
    }

    /// <inheritdoc/>
    public AbstractValue? Create(IMethodSymbol constructor, IReadOnlyList<CallArgument> arguments, SyntaxNode creation) =>
        arguments.Any(argument => argument.Value is FunctionValue || argument.Value.References.Any()) && _constructors.Follows(constructor)
            ? _constructors.Create(constructor, arguments, creation)
            : null;

    private AbstractValue EvaluateWith(IWithOperation with)
    {
        var original = Evaluate(with.Operand);
        if (original is TupleValue tuple)
        {
            return EvaluateTupleWith(tuple, with.Initializer);
        }

        if (Find(original) is null)
        {
            Open(original);
        }

        var copy = (Find(original), _models.Find(with.Type)) switch
        {
            (ObjectCell cell, _) => Copy(original, cell, At(with.Syntax)),
            (InstanceCell cell, _) => Allocate(cell with { Source = At(with.Syntax) }),
            (_, { } model) => Allocate(ObjectCell.Empty(model, isOpen: true, At(with.Syntax))),
            _ => (AbstractValue)UnknownValue.Instance,
        };
        Initialize(copy, with.Initializer);
        return copy;
    }

    // A helper that copies an object of its caller only passes it on: its origin is still in the caller.
    private ReferenceValue Copy(AbstractValue original, ObjectCell cell, Origin source)
    {
        if (Dereference(original) is ReferenceValue reference)
        {
            WriteCell(reference, cell with { IsPattern = true });
        }

        return Allocate(cell with { Source = source.Call is not null && cell.Source is { Call: null } made ? made : source, IsPattern = false, IsTemplate = false, IsConsumed = false });
    }

    // An object with copies is used itself as soon as it escapes.
    private void Use(AbstractValue value)
    {
        foreach (var reference in value.References)
        {
            if (Find(reference) is ObjectCell cell && (cell.IsPattern || cell.IsTemplate))
            {
                WriteCell(reference, cell with { IsPattern = false, IsTemplate = false });
            }
        }
    }

    private AbstractValue EvaluateArray(IArrayCreationOperation array)
    {
        EvaluateEach(array.DimensionSizes);
        if (!CollectionShapes.IsSequence(array.Type))
        {
            return array.Initializer is null ? UnknownValue.Instance : EvaluateEach(array.Initializer.ElementValues);
        }

        var items = array.Initializer?.ElementValues.Select(element => new ItemSlot(Evaluate(element), OriginOf(element))).ToImmutableList();
        var isEmpty = array.DimensionSizes is [{ ConstantValue: { HasValue: true, Value: 0 } }];
        return Allocate(SequenceCell.Of(items ?? ImmutableList<ItemSlot>.Empty, items is null && !isEmpty, At(array.Syntax)));
    }

    // Roslyn 4.8 has no operation for collection expressions: the elements are found by their syntax.
    private AbstractValue EvaluateCollectionExpression(IOperation operation, CollectionExpressionSyntax collection)
    {
        HeapCell cell = SequenceCell.Empty(isOpen: false, At(collection));
        var elements = operation.Descendants().Where(child => child.Syntax.Parent?.Parent == collection).ToLookup(child => child.Syntax);
        foreach (var element in collection.Elements)
        {
            switch (element)
            {
                case ExpressionElementSyntax { Expression: var expression }:
                    var item = OperationOf(expression);
                    var value = Evaluate(item);
                    cell = cell is SequenceCell list ? list.Append(new ItemSlot(value, item is null ? At(expression) : OriginOf(item))) : cell;
                    break;
                case SpreadElementSyntax { Expression: var expression }:
                    cell = _collections.WithContents(cell, Evaluate(OperationOf(expression)));
                    break;
                default:
                    cell = cell with { IsOpen = true };
                    break;
            }
        }

        if (CollectionShapes.IsSequence(operation.Type))
        {
            return Allocate(cell);
        }

        OpenAll(cell.Values);
        return UnknownValue.Instance;

        IOperation? OperationOf(ExpressionSyntax expression) =>
            elements[expression].FirstOrDefault() ?? operation.SemanticModel?.GetOperation(expression, _work.CancellationToken);
    }

    // The arguments of a params parameter that is not an array, which Roslyn 4.8 does not support.
    private ReferenceValue EvaluateParams(IOperation items) =>
        Allocate(items.ChildOperations.Aggregate(SequenceCell.Empty(isOpen: false, At(items.Syntax)), (list, item) => list.Append(new ItemSlot(Evaluate(item), OriginOf(item)))));

    // An initializer writes to the object that it follows.
    private void Initialize(AbstractValue target, IObjectOrCollectionInitializerOperation? initializer)
    {
        if (initializer is null)
        {
            return;
        }

        _initialized.Push(target);
        Evaluate(initializer);
        _initialized.Pop();
    }

    private AbstractValue EvaluateInitializers(IObjectOrCollectionInitializerOperation initializer) => EvaluateEach(initializer.Initializers);

    // Metadata = { Name = "x" } adds to an existing object. It is null in the client's models, which would fail, and
    // created on demand in others; in both cases it is analyzed as an object that is written here.
    private UnknownValue EvaluateMemberInitializer(IMemberInitializerOperation member)
    {
        var target = Evaluate(member.InitializedMember);
        if (target is not ReferenceValue && member.InitializedMember is IPropertyReferenceOperation property)
        {
            target = NewContents(property.Type, isOpen: target != ScalarValue.Null, At(member.Initializer.Syntax));
            Assign(property, target, At(member.Initializer.Syntax));
        }

        Initialize(target, member.Initializer);
        return UnknownValue.Instance;
    }

    // An object of a known type with unknown contents.
    private AbstractValue NewContents(ITypeSymbol? type, bool isOpen, Origin? source) =>
        _models.Find(type) is { } model ? Allocate(ObjectCell.Empty(model, isOpen, source))
        : CollectionShapes.IsMap(type) ? Allocate(DictionaryCell.Empty(isOpen, source))
        : CollectionShapes.IsSequence(type) ? Allocate(SequenceCell.Empty(isOpen, source))
        : UnknownValue.Instance;
}
