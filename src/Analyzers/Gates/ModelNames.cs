using KubeGuard.CSharp.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeGuard.CSharp.Gates;

/// <summary>
/// The names that may refer to models or their members in the code of a compilation. Other symbols may have the same
/// names, but no model or member has another one.
/// </summary>
internal sealed class ModelNames
{
    private readonly List<LibraryNames> _libraries;
    private readonly HashSet<string> _types;
    private readonly HashSet<string> _properties = new(StringComparer.Ordinal);
    private readonly HashSet<string> _calls = new(StringComparer.Ordinal);

    /// <summary>Collects the names.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="models">Its model types.</param>
    public ModelNames(Compilation compilation, ModelTypes models)
    {
        _libraries = [.. Libraries(compilation, models).Select(LibraryNames.Of)];
        _types = new HashSet<string>(models.Namespaces, StringComparer.Ordinal);
        var files = compilation.SyntaxTrees.Select(DeclaredNames.Of).ToList();
        AddTypes([.. files.SelectMany(file => file.Types)], ResourceNames.Of(compilation));
        _properties.UnionWith(files.SelectMany(file => file.OpenProperties));
        foreach (var call in files.SelectMany(file => file.Calls).Where(call => call.IsOpen || call.Words.Any(IsType)))
        {
            HasDelegates |= call.Name is null;
            _calls.Add(call.Name ?? "");
        }
    }

    /// <summary>Indicates whether a delegate of the compilation's own may return a model.</summary>
    public bool HasDelegates { get; }

    /// <summary>Determines whether a name may be that of a model type.</summary>
    public bool IsType(string name) => _types.Contains(name) || _libraries.Exists(library => library.HasType(name));

    /// <summary>Determines whether a name may be that of a property of a model type.</summary>
    public bool IsProperty(string name) => _properties.Contains(name) || _libraries.Exists(library => library.HasProperty(name));

    /// <summary>Determines whether a name may be that of a method of the compilation's own that returns a model.</summary>
    public bool IsCall(string name) => _calls.Contains(name);

    // Most types are a single name.
    /// <summary>Determines whether a type may be a model type, or constructed from one.</summary>
    public bool IsModel(TypeSyntax type) => type is IdentifierNameSyntax name ? IsType(name.Identifier.ValueText) : Words.Of(type).Any(IsType);

    // A type whose declaration names a possible model may be one itself, and so may each of its parts.
    private void AddTypes(List<DeclaredType> types, ResourceNames resources)
    {
        while (types.RemoveAll(TryAdd) > 0)
        {
        }

        bool TryAdd(DeclaredType type)
        {
            var mayBeModel = IsType(type.Name) || resources.IsPart(type.Name) || type.Words.Any(IsType);
            if (mayBeModel)
            {
                _types.Add(type.Name);
                _properties.UnionWith(type.Properties);
            }

            return mayBeModel;
        }
    }

    // An assembly without a direct or indirect reference to a model library has nothing to do with models.
    private static IEnumerable<IAssemblySymbol> Libraries(Compilation compilation, ModelTypes models)
    {
        var libraries = new HashSet<IAssemblySymbol>(models.Libraries, SymbolEqualityComparer.Default);
        var others = compilation.SourceModule.ReferencedAssemblySymbols.Where(assembly => !libraries.Contains(assembly)).ToList();
        while (others.RemoveAll(assembly => assembly.Modules.Any(module => module.ReferencedAssemblySymbols.Any(libraries.Contains)) && libraries.Add(assembly)) > 0)
        {
        }

        libraries.Remove(compilation.Assembly);
        return libraries;
    }
}
