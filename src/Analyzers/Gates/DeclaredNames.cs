using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeGuard.CSharp.Gates;

/// <summary>The declarations of a file that can be or return a model, by name alone, without binding.</summary>
internal sealed class DeclaredNames
{
    // A tree is immutable, so its declarations are collected once for all compilations that it is in.
    private static readonly ConditionalWeakTable<SyntaxTree, DeclaredNames> _known = new();

    private readonly List<DeclaredType> _types = [];
    private readonly List<DeclaredCall> _calls = [];
    private readonly List<string> _openProperties = [];

    private DeclaredNames(SyntaxNode root)
    {
        foreach (var node in root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax))
        {
            switch (node)
            {
                case TypeDeclarationSyntax type:
                    Add(type);
                    break;
                case UsingDirectiveSyntax { Alias: { } alias } directive:
                    _types.Add(new DeclaredType(alias.Name.Identifier.ValueText, [.. Words.Of(directive.NamespaceOrType)], [.. Words.Of(directive.NamespaceOrType)], []));
                    break;
                case MethodDeclarationSyntax method:
                    _calls.Add(new DeclaredCall(method.Identifier.ValueText, [.. Words.Of(method.ReturnType)], Words.IsOpen(method.ReturnType)));
                    break;
                case DelegateDeclarationSyntax type:
                    _calls.Add(new DeclaredCall(null, [.. Words.Of(type.ReturnType)], Words.IsOpen(type.ReturnType)));
                    break;
            }
        }
    }

    /// <summary>The types, and their aliases by <c>using</c>.</summary>
    public IReadOnlyList<DeclaredType> Types => _types;

    /// <summary>The methods and delegates.</summary>
    public IReadOnlyList<DeclaredCall> Calls => _calls;

    /// <summary>The properties of generic types whose type depends on a type argument.</summary>
    public IReadOnlyList<string> OpenProperties => _openProperties;

    /// <summary>The names that a file declares.</summary>
    public static DeclaredNames Of(SyntaxTree tree) => _known.GetValue(tree, added => new DeclaredNames(added.GetRoot()));

    private void Add(TypeDeclarationSyntax type)
    {
        var properties = PropertiesOf(type).ToList();
        var bases = (type.BaseList?.Types ?? default).SelectMany(parent => Words.Of(parent.Type))
            .Concat(type.AttributeLists.SelectMany(list => list.Attributes).SelectMany(attribute => Words.OfAttribute(attribute.Name)))
            .Distinct()
            .ToList();
        var words = properties.SelectMany(property => Words.Of(property.Type)).Concat(bases).Concat(Words.OfNamespaceAround(type));
        _types.Add(new DeclaredType(type.Identifier.ValueText, [.. words.Distinct()], bases, [.. properties.Select(property => property.Name)]));
        _openProperties.AddRange(properties.Where(property => Words.IsOpen(property.Type)).Select(property => property.Name));
    }

    private static IEnumerable<(string Name, TypeSyntax Type)> PropertiesOf(TypeDeclarationSyntax type)
    {
        foreach (var parameter in type.ParameterList?.Parameters ?? default)
        {
            if (parameter.Type is { } parameterType)
            {
                yield return (parameter.Identifier.ValueText, parameterType);
            }
        }

        foreach (var member in type.Members)
        {
            switch (member)
            {
                case PropertyDeclarationSyntax property:
                    yield return (property.Identifier.ValueText, property.Type);
                    break;
                case IndexerDeclarationSyntax indexer:
                    yield return (Words.Indexer, indexer.Type);
                    break;
            }
        }
    }
}
