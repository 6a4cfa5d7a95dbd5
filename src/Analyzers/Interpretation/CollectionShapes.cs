using KubeGuard.CSharp.Models;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Interpretation;

/// <summary>Which types of the framework and of the models are lists and which are dictionaries.</summary>
internal static class CollectionShapes
{
    /// <summary>Whether the type is an array, a list or another sequence; a string or <c>byte[]</c> is none.</summary>
    public static bool IsSequence(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType.SpecialType != SpecialType.System_Byte,
        INamedTypeSymbol named => (IsFrameworkCollection(named) && !IsMap(named) && named.TypeArguments.Length == 1) || ObjectModel.Known.Any(model => model.IsSequence(named)),
        _ => false,
    };

    /// <summary>Whether the type is a dictionary with string keys.</summary>
    public static bool IsMap(ITypeSymbol? type) =>
        type is INamedTypeSymbol named
        && ((named.TypeArguments is { Length: 2 } arguments && IsFrameworkCollection(named) && arguments[0].SpecialType == SpecialType.System_String)
            || ObjectModel.Known.Any(model => model.IsMap(named)));

    private static bool IsFrameworkCollection(INamedTypeSymbol type) =>
        type is { IsTupleType: false, ContainingNamespace: { } space }
        && IsInCollections(space)
        && type.AllInterfaces.Any(face => face.SpecialType == SpecialType.System_Collections_IEnumerable);

    private static bool IsInCollections(INamespaceSymbol space) =>
        space is { Name: "Collections", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }
        || (!space.IsGlobalNamespace && IsInCollections(space.ContainingNamespace));
}
