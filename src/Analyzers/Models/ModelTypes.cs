using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Models;

/// <summary>
/// The Kubernetes model types of a compilation, recognised by attributes and never by a list of
/// names: objects by <c>KubernetesEntity</c>, parts by the namespace that declares it, and the user's
/// own classes by holding one of either.
/// </summary>
internal sealed class ModelTypes
{
    private const string EntityAttribute = "k8s.Models.KubernetesEntityAttribute";

    private readonly HashSet<string> _modelNamespaces;
    private readonly ConcurrentDictionary<ITypeSymbol, ModelType?> _types = new(SymbolEqualityComparer.Default);

    private ModelTypes(IEnumerable<INamedTypeSymbol> entityAttributes) =>
        _modelNamespaces = new HashSet<string>(entityAttributes.Select(type => type.ContainingNamespace.ToDisplayString()), StringComparer.Ordinal);

    /// <summary>The model types of a compilation, or <see langword="null"/> if it references none.</summary>
    public static ModelTypes? For(Compilation compilation)
    {
        var attributes = compilation.GetTypesByMetadataName(EntityAttribute);
        return attributes.IsEmpty ? null : new ModelTypes(attributes);
    }

    /// <summary>The model type that a symbol is, or <see langword="null"/>.</summary>
    public ModelType? Find(ITypeSymbol? type)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None } named)
        {
            return null;
        }

        return _types.GetOrAdd(named, _ => IsModel(named, []) ? new ModelType(named) : null);
    }

    private bool IsModel(INamedTypeSymbol type, HashSet<ITypeSymbol> visited)
    {
        if (IsPartOfModel(type) || ModelType.EntityOf(type) is not null)
        {
            return !ModelType.IsScalar(type);
        }

        // A class of the user's own counts when it holds a model type at any depth.
        return type.DeclaringSyntaxReferences.Length > 0
            && visited.Add(type)
            && ModelType.PropertiesOf(type).Any(property => ElementOf(property.Type) is INamedTypeSymbol element && IsModelOrHolder(element, visited));
    }

    private bool IsModelOrHolder(INamedTypeSymbol type, HashSet<ITypeSymbol> visited) =>
        type is { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None } && !ModelType.IsScalar(type) && IsModel(type, visited);

    private bool IsPartOfModel(INamedTypeSymbol type) =>
        type.ContainingNamespace is { } space && _modelNamespaces.Contains(space.ToDisplayString());

    private static ITypeSymbol ElementOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => ElementOf(array.ElementType),
        INamedTypeSymbol { TypeArguments: { Length: > 0 } arguments } => ElementOf(arguments[arguments.Length - 1]),
        _ => type,
    };
}
