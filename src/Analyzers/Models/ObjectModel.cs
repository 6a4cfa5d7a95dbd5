using KubeGuard.Kubernetes;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Models;

/// <summary>
/// A library whose classes represent Kubernetes objects: how its classes, properties and wrappers map to the
/// Kubernetes API. What it does not say differently is as in a user's own class.
/// </summary>
internal abstract class ObjectModel
{
    /// <summary>The models that are known.</summary>
    public static readonly IReadOnlyList<ObjectModel> Known = [new KubernetesClientModel(), new PulumiModel(), new AspireModel()];

    /// <summary>The metadata name of a type that every version of the library has.</summary>
    public abstract string Marker { get; }

    /// <summary>The namespace that the classes of the library are in.</summary>
    public abstract string Namespace { get; }

    /// <summary>Whether a class is one of the library's that represents a mapping of the API.</summary>
    public abstract bool Declares(INamedTypeSymbol type);

    /// <summary>The name of the class in the Kubernetes API, such as <c>Container</c>.</summary>
    public abstract string SchemaNameOf(INamedTypeSymbol type);

    /// <summary>Group, version and kind of a class; <see langword="null"/> for a part.</summary>
    public abstract GroupVersionKind? KindOf(INamedTypeSymbol type);

    /// <summary>The API field of a property, as the library's attributes say.</summary>
    public abstract string? FieldOf(IPropertySymbol property);

    /// <summary>Whether an object of the class is a patch, in which nothing is missing.</summary>
    public virtual bool IsPartial(INamedTypeSymbol type) => false;

    /// <summary>The fields that the class gives a value by itself.</summary>
    public virtual IEnumerable<string> DefaultsOf(INamedTypeSymbol type) => [];

    /// <summary>Whether the collections of an object of the library are there before they are set.</summary>
    public virtual bool MakesCollections => false;

    /// <summary>Whether a class represents a scalar: a quantity, or a number or string.</summary>
    public virtual bool IsScalar(ITypeSymbol type) => false;

    /// <summary>Whether a class of any library represents a scalar.</summary>
    public static bool IsAnyScalar(ITypeSymbol type) => Known.Any(model => model.IsScalar(type));

    /// <summary>Whether a class is a list of the library's own.</summary>
    public virtual bool IsSequence(INamedTypeSymbol type) => false;

    /// <summary>Whether a class is a dictionary of the library's own, with strings as keys.</summary>
    public virtual bool IsMap(INamedTypeSymbol type) => false;

    /// <summary>The type of the value that a wrapper of the library holds; <see langword="null"/> if the type is none.</summary>
    public virtual ITypeSymbol? WrappedBy(INamedTypeSymbol type) => null;

    /// <summary>Whether a method or constructor in a namespace of the library leaves what it is given as it is, if an assembly of the library declares it.</summary>
    public virtual bool Reads(IMethodSymbol method) => false;

    /// <summary>Whether an assembly belongs to the library besides the one that declares <see cref="Marker"/>.</summary>
    public virtual bool Owns(IAssemblySymbol assembly) => false;

    /// <summary>The string that an attribute of a name has as its first argument, or as a named one.</summary>
    protected static string? AttributeOf(ISymbol symbol, string attribute, string argument = "")
    {
        var found = symbol.GetAttributes().FirstOrDefault(candidate => candidate.AttributeClass?.Name == attribute);
        return found is null ? null
            : found.NamedArguments.FirstOrDefault(named => named.Key == argument).Value.Value as string
                ?? found.ConstructorArguments.FirstOrDefault().Value as string;
    }
}
