using KubeGuard.CSharp.Models;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.CodeFixes.Planning;

/// <summary>The types of the fields and items of a type.</summary>
/// <param name="types">The model types of the compilation.</param>
internal sealed class FieldTypes(ModelTypes types)
{
    /// <summary>The property of a model type for a field, if it can be set or has a collection to add to.</summary>
    public IPropertySymbol? PropertyOf(ITypeSymbol type, string field) =>
        types.Find(type) is { } model && model.PropertyOf(field) is { } property && (CanSet(property) || (model.MakesCollections && IsCollection(property.Type)))
            ? property
            : null;

    /// <summary>Determines whether a property can be set.</summary>
    public static bool CanSet(IPropertySymbol property) => property.SetMethod is { DeclaredAccessibility: Accessibility.Public };

    /// <summary>The type of a field of a model type or of an entry of a dictionary.</summary>
    public ITypeSymbol? TypeOfField(ITypeSymbol type, string field) => (DictionaryValueOf(type) ?? PropertyOf(type, field)?.Type) is { } found ? types.Unwrap(found) : null;

    /// <summary>Determines whether a type is a model type.</summary>
    public bool IsModel(ITypeSymbol type) => types.Find(type) is not null;

    /// <summary>The type of the values of a dictionary with strings as keys.</summary>
    public static ITypeSymbol? DictionaryValueOf(ITypeSymbol type) =>
        Implementation(type, "IDictionary`2") is { } dictionary ? dictionary.TypeArguments[0].SpecialType == SpecialType.System_String ? dictionary.TypeArguments[1] : null
        : IsOfModel(type, (model, named) => model.IsMap(named)) ? ((INamedTypeSymbol)type).TypeArguments[0]
        : null;

    /// <summary>The type of the items of a list.</summary>
    public static ITypeSymbol? ListItemOf(ITypeSymbol type) =>
        type is IArrayTypeSymbol { Rank: 1 } array ? array.ElementType
        : IsListOfModel(type) ? ((INamedTypeSymbol)type).TypeArguments[0]
        : type.SpecialType == SpecialType.System_String || Implementation(type, "IDictionary`2") is not null ? null
        : Implementation(type, "IEnumerable`1")?.TypeArguments[0];

    /// <summary>
    /// Determines whether a type is a list class of the model library, which a collection expression cannot create.
    /// </summary>
    public static bool IsListOfModel(ITypeSymbol type) => IsOfModel(type, (model, named) => model.IsSequence(named));

    private static bool IsCollection(ITypeSymbol type) => DictionaryValueOf(type) is not null || ListItemOf(type) is not null;

    private static bool IsOfModel(ITypeSymbol type, Func<ObjectModel, INamedTypeSymbol, bool> test) =>
        type is INamedTypeSymbol named && ObjectModel.Known.Any(model => test(model, named));

    private static INamedTypeSymbol? Implementation(ITypeSymbol type, string interfaceName)
    {
        var self = type is INamedTypeSymbol { TypeKind: TypeKind.Interface } named ? [named] : Enumerable.Empty<INamedTypeSymbol>();
        return self.Concat(type.AllInterfaces).FirstOrDefault(candidate =>
            candidate.MetadataName == interfaceName && candidate.ContainingNamespace.ToDisplayString() == "System.Collections.Generic");
    }
}
