using KubeGuard.CSharp.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeGuard.CSharp.Gates;

/// <summary>
/// The names that may refer to something of a model in the code of a compilation. Other things may have the same
/// name, but nothing of a model has another one.
/// </summary>
internal sealed class ModelNames
{
    /// <summary>The name that an indexer has as a property.</summary>
    public const string Indexer = "Item";

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
        AddTypes([.. files.SelectMany(file => file.Types)]);
        _properties.UnionWith(files.SelectMany(file => file.OpenProperties));
        foreach (var call in files.SelectMany(file => file.Calls).Where(call => call.IsOpen || call.Words.Any(IsType)))
        {
            HasDelegates |= call.Name is null;
            _calls.Add(call.Name ?? "");
        }
    }

    /// <summary>Whether a delegate of the compilation's own may return a model.</summary>
    public bool HasDelegates { get; }

    /// <summary>Whether a name may be that of a model type.</summary>
    public bool IsType(string name) => _types.Contains(name) || _libraries.Exists(library => library.HasType(name));

    /// <summary>Whether a name may be that of a property of a model type.</summary>
    public bool IsProperty(string name) => _properties.Contains(name) || _libraries.Exists(library => library.HasProperty(name));

    /// <summary>Whether a name may be that of a method of the compilation's own that returns a model.</summary>
    public bool IsCall(string name) => _calls.Contains(name);

    // Most types are one name.
    /// <summary>Whether a type may be a model type, or made of one.</summary>
    public bool IsModel(TypeSyntax type) => type is IdentifierNameSyntax name ? IsType(name.Identifier.ValueText) : Words.Of(type).Any(IsType);

    // A type whose declaration names one that may be a model may be one itself; so may each of its parts.
    private void AddTypes(List<DeclaredType> types)
    {
        while (types.RemoveAll(TryAdd) > 0)
        {
        }

        bool TryAdd(DeclaredType type)
        {
            var mayBeModel = IsType(type.Name) || type.Words.Any(IsType);
            if (mayBeModel)
            {
                _types.Add(type.Name);
                _properties.UnionWith(type.Properties);
            }

            return mayBeModel;
        }
    }

    // An assembly that no model library can be reached from has nothing to do with models.
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
