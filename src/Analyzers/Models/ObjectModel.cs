using KubeGuard.Kubernetes;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Models;

/// <summary>
/// A library whose classes represent Kubernetes objects, with the mapping of its classes, properties and wrappers to
/// the Kubernetes API. The defaults are those of a user's own class.
/// </summary>
internal abstract class ObjectModel
{
    /// <summary>The supported libraries.</summary>
    public static readonly IReadOnlyList<ObjectModel> Known = [new KubernetesClientModel(), new PulumiModel(), new AspireModel()];

    /// <summary>The metadata name of a type that every version of the library has.</summary>
    public abstract string Marker { get; }

    /// <summary>The namespace that the classes of the library are in.</summary>
    public abstract string Namespace { get; }

    /// <summary>Determines whether a class of the library represents a mapping of the API.</summary>
    public abstract bool Declares(INamedTypeSymbol type);

    /// <summary>The name of the class in the Kubernetes API, such as <c>Container</c>.</summary>
    public abstract string SchemaNameOf(INamedTypeSymbol type);

    /// <summary>Group, version and kind of a class; <see langword="null"/> for a part.</summary>
    public abstract GroupVersionKind? KindOf(INamedTypeSymbol type);

    /// <summary>The API field of a property, by the library's attributes.</summary>
    public abstract string? FieldOf(IPropertySymbol property);

    /// <summary>Determines whether an object of the class is a patch, in which nothing is missing.</summary>
    public virtual bool IsPartial(INamedTypeSymbol type) => false;

    /// <summary>The fields that the class initializes itself.</summary>
    public virtual IEnumerable<string> DefaultsOf(INamedTypeSymbol type) => [];

    /// <summary>Indicates whether the collections of the library's objects exist before they are set.</summary>
    public virtual bool MakesCollections => false;

    /// <summary>Determines whether a class represents a scalar: a quantity, or a number or string.</summary>
    public virtual bool IsScalar(ITypeSymbol type) => false;

    /// <summary>Determines whether a class of any library represents a scalar.</summary>
    public static bool IsAnyScalar(ITypeSymbol type) => Known.Any(model => model.IsScalar(type));

    /// <summary>Determines whether a class is a list of the library's own.</summary>
    public virtual bool IsSequence(INamedTypeSymbol type) => false;

    /// <summary>Determines whether a class is a dictionary of the library's own, with strings as keys.</summary>
    public virtual bool IsMap(INamedTypeSymbol type) => false;

    /// <summary>The type of the value in a wrapper of the library; <see langword="null"/> if the type is not one.</summary>
    public virtual ITypeSymbol? WrappedBy(INamedTypeSymbol type) => null;

    /// <summary>
    /// Determines whether a method or constructor in a namespace of the library leaves its arguments unchanged,
    /// provided that an assembly of the library declares it.
    /// </summary>
    public virtual bool Reads(IMethodSymbol method) => false;

    /// <summary>
    /// Determines whether an assembly belongs to the library besides the one that declares <see cref="Marker"/>.
    /// </summary>
    public virtual bool Owns(IAssemblySymbol assembly) => false;

    /// <summary>The first argument, or a named one, of an attribute with a name.</summary>
    protected static string? AttributeOf(ISymbol symbol, string attribute, string argument = "")
    {
        var found = symbol.GetAttributes().FirstOrDefault(candidate => candidate.AttributeClass?.Name == attribute);
        return found is null ? null
            : found.NamedArguments.FirstOrDefault(named => named.Key == argument).Value.Value as string
                ?? found.ConstructorArguments.FirstOrDefault().Value as string;
    }
}
