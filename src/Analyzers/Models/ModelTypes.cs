using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Models;

/// <summary>
/// The Kubernetes model types of a compilation: those of the libraries that it references, recognized by their
/// attributes and namespaces, and the user's own classes that contain one of them or are a part of a custom resource.
/// </summary>
internal sealed class ModelTypes
{
    private readonly IReadOnlyList<ObjectModel> _models;
    private readonly ConcurrentDictionary<ITypeSymbol, ModelType?> _types = new(SymbolEqualityComparer.Default);

    private readonly OwnerTypes _owners;
    private readonly ResourceParts _parts;
    private readonly IAssemblySymbol _own;

    private ModelTypes(IReadOnlyList<ObjectModel> models, IReadOnlyList<IAssemblySymbol> libraries, Compilation compilation)
    {
        _own = compilation.Assembly;
        _models = models;
        _owners = new OwnerTypes(type => ModelOf(type) is not null);
        _parts = new ResourceParts(compilation, this);
        Libraries = libraries;
    }

    /// <summary>The assemblies of the model libraries.</summary>
    public IReadOnlyList<IAssemblySymbol> Libraries { get; }

    /// <summary>The namespaces that their classes are in.</summary>
    public IEnumerable<string> Namespaces => _models.Select(model => model.Namespace);

    /// <summary>The model types of a compilation, or <see langword="null"/> if it references none.</summary>
    public static ModelTypes? For(Compilation compilation)
    {
        var found = ObjectModel.Known.Select(model => (Model: model, Markers: compilation.GetTypesByMetadataName(model.Marker))).Where(pair => !pair.Markers.IsEmpty).ToList();
        return found.Count == 0 ? null : new ModelTypes([.. found.Select(pair => pair.Model)], [.. found.SelectMany(pair => pair.Markers).Select(marker => marker.ContainingAssembly)], compilation);
    }

    /// <summary>The model type that a symbol is or wraps, or <see langword="null"/>.</summary>
    public ModelType? Find(ITypeSymbol? type)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None } named)
        {
            return null;
        }

        return _types.GetOrAdd(named, _ => Read(named));
    }

    /// <summary>The type of the wrapped value; the type itself if it is not a wrapper.</summary>
    public ITypeSymbol Unwrap(ITypeSymbol type) => type is INamedTypeSymbol named && WrappedBy(named) is { } wrapped ? Unwrap(wrapped) : type;

    /// <summary>Determines whether a type wraps a value of another type, or the items of a list or map.</summary>
    public bool IsWrapper(ITypeSymbol? type) =>
        type is INamedTypeSymbol named && (WrappedBy(named) is not null || _models.Any(model => model.IsSequence(named) || model.IsMap(named)));

    /// <summary>
    /// Determines whether a method or constructor of a model library leaves its arguments unchanged. A project or
    /// package that declares code in the library's namespace is not the library.
    /// </summary>
    public bool Reads(IMethodSymbol method) => method.ContainingAssembly is { } assembly && _models.Any(model => model.Reads(method) && IsOf(model, assembly));

    /// <summary>Determines whether an assembly belongs to a model library.</summary>
    public bool IsLibrary(IAssemblySymbol? assembly) => assembly is not null && _models.Any(model => IsOf(model, assembly));

    /// <summary>Determines whether a class names the kind of its objects.</summary>
    public bool HasKind(INamedTypeSymbol type) => ModelOf(type)?.KindOf(type) is not null;

    private bool IsOf(ObjectModel model, IAssemblySymbol assembly) =>
        !SymbolEqualityComparer.Default.Equals(assembly, _own) && (model.Owns(assembly) || Libraries.Contains(assembly, SymbolEqualityComparer.Default));

    private ITypeSymbol? WrappedBy(INamedTypeSymbol type) => _models.Select(model => model.WrappedBy(type)).FirstOrDefault(wrapped => wrapped is not null);

    private ModelType? Read(INamedTypeSymbol type) =>
        WrappedBy(type) is { } wrapped ? Find(wrapped)
        : ModelOf(type) is { } model ? ObjectModel.IsAnyScalar(type) ? null : Create(type, model)
        : _owners.Contains(type) || _parts.Contains(type) ? Create(type, _models[0])
        : null;

    private ModelType Create(INamedTypeSymbol type, ObjectModel model) => new(type, model, IsLibrary);

    private ObjectModel? ModelOf(INamedTypeSymbol type) => _models.FirstOrDefault(model => model.Declares(type));
}
