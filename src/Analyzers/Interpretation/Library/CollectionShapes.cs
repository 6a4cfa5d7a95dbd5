using KubeGuard.CSharp.Interpretation.Domain;
using KubeGuard.CSharp.Models;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Interpretation.Library;

/// <summary>Recognizes lists and dictionaries among the types of the framework and of the models.</summary>
internal static class CollectionShapes
{
    /// <summary>
    /// Determines whether the type is an array, a list or another sequence; a string or <c>byte[]</c> is not one.
    /// </summary>
    public static bool IsSequence(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType.SpecialType != SpecialType.System_Byte,
        INamedTypeSymbol { Name: "Span" or "ReadOnlySpan", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } => true,
        INamedTypeSymbol named => (IsFrameworkCollection(named) && !IsMap(named) && named.TypeArguments.Length == 1) || ObjectModel.Known.Any(model => model.IsSequence(named)),
        _ => false,
    };

    /// <summary>Determines whether the type is a dictionary.</summary>
    public static bool IsMap(ITypeSymbol? type) =>
        type is INamedTypeSymbol named
        && ((named.TypeArguments.Length == 2 && IsFrameworkCollection(named))
            || ObjectModel.Known.Any(model => model.IsMap(named)));

    /// <summary>Determines whether a method of a collection may remove items that it does not name.</summary>
    public static bool TakesAway(string method) =>
        method.StartsWith("Remove", StringComparison.Ordinal)
        || method is "Pop" or "Dequeue" or "Take" or "TryRemove" or "TryPop" or "TryDequeue" or "TryTake" or "ExceptWith" or "IntersectWith" or "SymmetricExceptWith";

    /// <summary>
    /// Determines whether the type is an immutable collection or a factory of one: its operations return another
    /// collection.
    /// </summary>
    public static bool IsImmutable(INamedTypeSymbol type) =>
        type.ContainingNamespace is { Name: "Immutable", ContainingNamespace.Name: "Collections" } && !(type.Name == "Builder");

    /// <summary>Determines whether a value of the type may be or contain a tracked object.</summary>
    public static bool CanHoldObject(ITypeSymbol type, ModelTypes models) => type switch
    {
        INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [var result] } => CanHoldObject(result, models),
        INamedTypeSymbol { IsTupleType: true } tuple => tuple.TypeArguments.Any(argument => CanHoldObject(argument, models)),
        _ => models.Find(type) is not null || IsMap(type) || IsSequence(type),
    };

    /// <summary>The number of items of a list as its <c>Count</c> or <c>Length</c>, if it is known; a set may contain fewer than were added.</summary>
    public static AbstractValue? CountOf(SequenceCell list, IPropertySymbol property) =>
        list.IsKnownWhole && property.Name is "Count" or "Length" && property.ContainingType?.Name.Contains("Set") == false ? ScalarValue.OfConstant(list.Count) : null;

    private static bool IsFrameworkCollection(INamedTypeSymbol type) =>
        type is { IsTupleType: false, ContainingNamespace: { } space }
        && IsInCollections(space)
        && type.ContainingAssembly.IsFramework()
        && (type.Name == "IAsyncEnumerable" || type.AllInterfaces.Any(face => face.SpecialType == SpecialType.System_Collections_IEnumerable));

    private static bool IsInCollections(INamespaceSymbol space) =>
        space is { Name: "Collections", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }
        || (!space.IsGlobalNamespace && IsInCollections(space.ContainingNamespace));
}
