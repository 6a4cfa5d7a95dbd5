using System.Collections.Concurrent;
using KubeGuard.CSharp.Gates;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Models;

/// <summary>
/// The classes that custom resources of the user's own are made of: all that the properties of a resource lead to, whether or not
/// they contain a model. They are found once for each assembly that declares resources, and only when a class is asked about.
/// </summary>
/// <param name="compilation">The compilation.</param>
/// <param name="models">The model types.</param>
internal sealed class ResourceParts(Compilation compilation, ModelTypes models)
{
    private readonly ConcurrentDictionary<IAssemblySymbol, HashSet<INamedTypeSymbol>> _parts = new(SymbolEqualityComparer.Default);

    /// <summary>Determines whether a class, which is no model type itself, is a part of a resource of this or its own assembly.</summary>
    public bool Contains(INamedTypeSymbol type) =>
        type.ContainingAssembly is { } assembly && MayBePart(type)
        && (PartsIn(compilation.Assembly).Contains(type) || (!IsOwn(assembly) && PartsIn(assembly).Contains(type)));

    private HashSet<INamedTypeSymbol> PartsIn(IAssemblySymbol assembly) => _parts.GetOrAdd(assembly, added => Reach(ResourcesIn(added)));

    private IEnumerable<INamedTypeSymbol> ResourcesIn(IAssemblySymbol assembly)
    {
        var types =
            IsOwn(assembly) ? ResourceNames.Of(compilation) is var names ? compilation.GetSymbolsWithName(names.IsResource, SymbolFilter.Type).OfType<INamedTypeSymbol>() : []
            : assembly.Modules.Any(module => module.ReferencedAssemblySymbols.Any(models.IsLibrary)) ? TypesIn(assembly.GlobalNamespace)
            : [];
        return types.Where(IsResource);
    }

    // A resource without the attribute names its kind where it is created.
    private bool IsResource(INamedTypeSymbol type) =>
        models.HasKind(type) || ModelType.PropertiesOf(type).Any(property => property is { Name: "Metadata", Type: INamedTypeSymbol { Name: "V1ObjectMeta" } metadata } && models.IsLibrary(metadata.ContainingAssembly));

    private static HashSet<INamedTypeSymbol> Reach(IEnumerable<INamedTypeSymbol> resources)
    {
        var reached = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        var pending = new Stack<INamedTypeSymbol>(resources);
        while (pending.Count > 0)
        {
            var type = pending.Pop();
            if (MayBePart(type) && reached.Add(type))
            {
                foreach (var part in OwnerTypes.PartsOf(type))
                {
                    pending.Push(part);
                }
            }
        }

        return reached;
    }

    // A converter writes whatever it likes.
    private static bool MayBePart(INamedTypeSymbol type) =>
        !type.ContainingAssembly.IsFramework() && !type.GetAttributes().Any(attribute => attribute.AttributeClass?.Name is "JsonConverterAttribute");

    private bool IsOwn(IAssemblySymbol assembly) => SymbolEqualityComparer.Default.Equals(assembly, compilation.Assembly);

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol container) => container.GetMembers().OfType<INamespaceOrTypeSymbol>()
        .SelectMany(member => TypesIn(member).Concat(member is INamedTypeSymbol type ? [type] : []));
}
