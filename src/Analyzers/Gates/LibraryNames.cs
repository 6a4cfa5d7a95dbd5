using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Gates;

/// <summary>The names of the types and properties of a referenced assembly, read without a symbol for each of them.</summary>
internal sealed class LibraryNames
{
    // All compilations that reference a file share its names.
    private static readonly ConditionalWeakTable<MetadataId, LibraryNames> _known = new();

    private readonly HashSet<string> _types = new(StringComparer.Ordinal);
    private readonly HashSet<string> _properties = new(StringComparer.Ordinal);

    /// <summary>The names of an assembly.</summary>
    public static LibraryNames Of(IAssemblySymbol assembly) => assembly.GetMetadata() is { } metadata
        ? _known.GetValue(metadata.Id, _ => FromMetadata(metadata))
        : FromSymbols(assembly.GlobalNamespace);

    /// <summary>Determines whether one of its types has this name.</summary>
    public bool HasType(string name) => _types.Contains(name);

    /// <summary>Determines whether a property of one of its types has this name.</summary>
    public bool HasProperty(string name) => _properties.Contains(name);

    private static LibraryNames FromMetadata(AssemblyMetadata metadata)
    {
        var names = new LibraryNames();
        foreach (var reader in metadata.GetModules().Select(module => module.GetMetadataReader()))
        {
            names._types.UnionWith(reader.TypeDefinitions.Select(type => Plain(reader.GetString(reader.GetTypeDefinition(type).Name))));
            names._properties.UnionWith(reader.PropertyDefinitions.Select(property => reader.GetString(reader.GetPropertyDefinition(property).Name)));
        }

        return names;
    }

    // A reference to another project in the editor has no metadata.
    private static LibraryNames FromSymbols(INamespaceSymbol space)
    {
        var names = new LibraryNames();
        names.Add(space);
        return names;
    }

    private void Add(INamespaceOrTypeSymbol container)
    {
        foreach (var member in container.GetMembers())
        {
            switch (member)
            {
                case INamespaceSymbol space:
                    Add(space);
                    break;
                case INamedTypeSymbol type:
                    _types.Add(type.Name);
                    Add(type);
                    break;
                case IPropertySymbol property:
                    _properties.Add(property.MetadataName);
                    break;
            }
        }
    }

    // List`1
    private static string Plain(string name)
    {
        var end = name.IndexOf('`');
        return end < 0 ? name : name.Substring(0, end);
    }
}
