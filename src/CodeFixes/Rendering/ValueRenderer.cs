using KubeGuard.CSharp.CodeFixes.Planning;
using KubeGuard.CSharp.Models;
using KubeGuard.Manifests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeGuard.CSharp.CodeFixes.Rendering;

/// <summary>Writes values of the Kubernetes API as C#, by the types of the properties that take them.</summary>
/// <param name="model">The semantic model of the document.</param>
/// <param name="fields">The types of fields.</param>
/// <param name="style">The style of the file.</param>
internal sealed class ValueRenderer(SemanticModel model, FieldTypes fields, CodeStyle style)
{
    private const string TargetTypedNew = "new";

    private readonly TypeNames _names = new(model);

    /// <summary>The style of the file.</summary>
    public CodeStyle Style { get; } = style;

    /// <summary>The type that an expression has or is converted to.</summary>
    public ITypeSymbol? TypeOf(ExpressionSyntax expression)
    {
        // Metadata = { … }: the initializer has no type of its own.
        var typed = expression is InitializerExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } ? assignment.Left : expression;
        var type = model.GetTypeInfo(typed);
        return type.Type is { TypeKind: not TypeKind.Error } own ? own : type.ConvertedType is { TypeKind: not TypeKind.Error } converted ? converted : null;
    }

    /// <summary>The type of the place where an expression is.</summary>
    public ITypeSymbol? TargetTypeOf(ExpressionSyntax expression) =>
        model.GetTypeInfo(expression).ConvertedType is { TypeKind: not TypeKind.Error } converted ? converted : TypeOf(expression);

    /// <summary>Determines whether a value can be written as a value of a type.</summary>
    public bool CanRender(NewValue value, ITypeSymbol type, int position) => Render(value, type, position, null) is not null;

    /// <summary>Writes the value that takes the place of an expression.</summary>
    public RenderedValue RenderReplacement(NewValue value, ExpressionSyntax old) =>
        Render(value, TargetTypeOf(old)!, old.SpanStart, old) ?? throw new ArgumentOutOfRangeException(nameof(value));

    /// <summary>Writes the members or items that are added to an expression.</summary>
    public IReadOnlyList<RenderedEntry> RenderAdditions(NewValue additions, ExpressionSyntax owner) =>
        RenderEntries(additions, TypeOf(owner)!, owner.SpanStart, ItemList.Of(owner)) ?? throw new ArgumentOutOfRangeException(nameof(additions));

    private RenderedValue? Render(NewValue value, ITypeSymbol type, int position, ExpressionSyntax? sibling, bool isTyped = true)
    {
        if (value.Scalar is { } scalar)
        {
            return RenderScalar(scalar, type, position, sibling);
        }

        var imports = new List<string>();
        if (fields.IsModel(type) || FieldTypes.DictionaryValueOf(type) is not null)
        {
            var created = CreatedType(type);
            return RenderEntries(value, type, position, null) is { } members && created is { IsAbstract: false }
                ? Creation(NewOf(created, type, position, isTyped, imports), members, imports)
                : null;
        }

        if (FieldTypes.ListItemOf(type) is not { } item)
        {
            return null;
        }

        var lists = sibling is null || CodeShape.IsNull(sibling) ? Style.Lists : CodeShape.ListStyleOf(sibling) ?? Style.Lists;
        var isArray = type is IArrayTypeSymbol || (lists == ListStyle.Array && type.TypeKind == TypeKind.Interface);
        var items = RenderItems(value, item, position, isTyped: !isArray);
        return items is null ? null
            : lists == ListStyle.CollectionExpression && !FieldTypes.IsListOfModel(type) ? new RenderedValue("", items)
            : isArray ? new RenderedValue(ArrayHead(items, item, position, imports), items, imports)
            : CreatedType(type) is { } list ? Creation(NewOf(list, type, position, isTyped, imports), items, imports)
            : null;
    }

    private static RenderedValue Creation(string head, IReadOnlyList<RenderedEntry> members, List<string> imports) =>
        members.Count == 0 ? new RenderedValue(head + "()", imports: imports)
        : new RenderedValue(head == TargetTypedNew ? head + "()" : head, members, imports);

    private string ArrayHead(IReadOnlyList<RenderedEntry> items, ITypeSymbol item, int position, List<string> imports) =>
        items.Count > 0 && item.SpecialType == SpecialType.System_String ? "new[]" : "new " + _names.NameOf(item, position, imports) + "[]";

    private string NewOf(ITypeSymbol created, ITypeSymbol target, int position, bool isTyped, List<string> imports) =>
        isTyped && Style.PrefersTargetTypedNew && SymbolEqualityComparer.Default.Equals(created, target)
            ? TargetTypedNew
            : TargetTypedNew + " " + _names.NameOf(created, position, imports);

    private IReadOnlyList<RenderedEntry>? RenderEntries(NewValue value, ITypeSymbol type, int position, ItemList? siblings)
    {
        if (value.Items.Count > 0)
        {
            return FieldTypes.ListItemOf(type) is { } item ? RenderItems(value, item, position, isTyped: type is not IArrayTypeSymbol) : null;
        }

        var entries = value.Fields.Select(field => RenderField(field.Key, field.Value, type, position, siblings)).OfType<RenderedEntry>().ToList();
        return entries.Count == value.Fields.Count ? entries : null;
    }

    private List<RenderedEntry>? RenderItems(NewValue value, ITypeSymbol item, int position, bool isTyped)
    {
        var entries = new List<RenderedEntry>();
        foreach (var each in value.Items)
        {
            if (Render(each, item, position, null, isTyped) is not { } rendered)
            {
                return null;
            }

            entries.Add(new RenderedEntry("", rendered, note: each.Note));
        }

        return entries;
    }

    private RenderedEntry? RenderField(string key, NewValue value, ITypeSymbol type, int position, ItemList? siblings)
    {
        if (FieldTypes.DictionaryValueOf(type) is { } entryType)
        {
            var isPair = siblings?.Node.IsKind(SyntaxKind.CollectionInitializerExpression) == true;
            var literal = SymbolDisplay.FormatLiteral(key, quote: true);
            return Render(value, entryType, position, ValueOfSibling(siblings)) is not { } entry ? null
                : isPair ? new RenderedEntry("{ " + literal + ", ", entry, " }", value.Note)
                : new RenderedEntry("[" + literal + "] = ", entry, note: value.Note);
        }

        return fields.PropertyOf(type, key) is not { } property || fields.TypeOfField(type, key) is not { } target ? null
            : !FieldTypes.CanSet(property) ? RenderContents(property, value, target, position)
            : Render(value, target, position, null) is { } member ? new RenderedEntry(property.Name + " = ", member, note: value.Note)
            : null;
    }

    // Drop = { "ALL" } adds to an existing collection.
    private RenderedEntry? RenderContents(IPropertySymbol property, NewValue value, ITypeSymbol type, int position) =>
        RenderEntries(value, type, position, null) is { Count: > 0 } contents
            ? new RenderedEntry(property.Name + " ", new RenderedValue("=", contents), note: value.Note)
            : null;

    private static ExpressionSyntax? ValueOfSibling(ItemList? siblings) => siblings?.Items.LastOrDefault() switch
    {
        AssignmentExpressionSyntax entry => entry.Right,
        InitializerExpressionSyntax { Expressions: [_, var value] } => value,
        _ => null,
    };

    // The class to create for a property of an interface type.
    private INamedTypeSymbol? CreatedType(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Interface })
        {
            return type as INamedTypeSymbol;
        }

        var value = FieldTypes.DictionaryValueOf(type);
        var name = value is null ? "System.Collections.Generic.List`1" : "System.Collections.Generic.Dictionary`2";
        ITypeSymbol[] arguments = value is null
            ? [FieldTypes.ListItemOf(type)!]
            : [model.Compilation.GetSpecialType(SpecialType.System_String), value];
        return model.Compilation.GetTypeByMetadataName(name)?.Construct(arguments);
    }

    private RenderedValue? RenderScalar(ScalarNode scalar, ITypeSymbol type, int position, ExpressionSyntax? sibling)
    {
        var target = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
        if (target.SpecialType == SpecialType.System_String && scalar.Kind != ScalarKind.Null)
        {
            return new RenderedValue(SymbolDisplay.FormatLiteral(scalar.Text.Prefix, quote: true));
        }

        var (text, source) = LiteralOf(scalar);
        if (source == SpecialType.None)
        {
            return null;
        }

        var literalType = model.Compilation.GetSpecialType(source);
        var isConverted = model.Compilation.ClassifyConversion(literalType, target).IsImplicit;
        if (isConverted && (!ObjectModel.IsAnyScalar(target) || sibling is LiteralExpressionSyntax))
        {
            return new RenderedValue(text);
        }

        var imports = new List<string>();
        return HasConstructor(target, literalType) ? new RenderedValue(NewOf(target, target, position, isTyped: true, imports) + "(" + text + ")", imports: imports)
            : isConverted ? new RenderedValue(text)
            : null;
    }

    private static bool HasConstructor(ITypeSymbol type, ITypeSymbol parameter) =>
        type is INamedTypeSymbol named && ObjectModel.IsAnyScalar(type) && named.InstanceConstructors.Any(constructor =>
            constructor is { DeclaredAccessibility: Accessibility.Public, Parameters: [var only] } && SymbolEqualityComparer.Default.Equals(only.Type, parameter));

    private static (string Text, SpecialType Type) LiteralOf(ScalarNode scalar) => scalar.Kind switch
    {
        ScalarKind.Boolean => (scalar.Text.Prefix, SpecialType.System_Boolean),
        ScalarKind.Integer => (scalar.Text.Prefix, int.TryParse(scalar.Text.Prefix, out _) ? SpecialType.System_Int32 : SpecialType.System_Int64),
        ScalarKind.Float => (scalar.Text.Prefix, SpecialType.System_Double),
        ScalarKind.String => (SymbolDisplay.FormatLiteral(scalar.Text.Prefix, quote: true), SpecialType.System_String),
        _ => ("", SpecialType.None),
    };
}
