using KubeGuard.Kubernetes;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Models;

/// <summary>A class that represents a mapping of the Kubernetes API: its kind and its fields.</summary>
internal sealed class ModelType
{
    private readonly Dictionary<string, IPropertySymbol> _properties = new(StringComparer.Ordinal);
    private readonly Dictionary<ISymbol, string> _fields = new(SymbolEqualityComparer.Default);

    /// <summary>Reads a class.</summary>
    /// <param name="symbol">The class.</param>
    /// <param name="model">The library that it belongs to or that it resembles.</param>
    public ModelType(INamedTypeSymbol symbol, ObjectModel model)
    {
        Symbol = symbol;
        Kind = model.KindOf(symbol) is { Kind.Length: > 0 } kind ? kind : null;
        SchemaName = model.SchemaNameOf(symbol);
        IsPartial = model.IsPartial(symbol);
        MakesCollections = model.MakesCollections && symbol.DeclaringSyntaxReferences.IsEmpty;
        Defaults = [.. model.DefaultsOf(symbol)];
        foreach (var property in PropertiesOf(symbol).Where(property => !IsComputed(property)))
        {
            var field = model.FieldOf(property) ?? CamelCase(property.Name);
            if (!_properties.ContainsKey(field))
            {
                _properties.Add(field, property);
            }

            _fields[property] = field;
        }
    }

    /// <summary>The class.</summary>
    public INamedTypeSymbol Symbol { get; }

    /// <summary>Group, version and kind if it is an object of its own; <see langword="null"/> for a part.</summary>
    public GroupVersionKind? Kind { get; }

    /// <summary>The name of the type in the Kubernetes API, such as <c>Container</c>.</summary>
    public string SchemaName { get; }

    /// <summary>Indicates whether an object of it is a patch, in which nothing is missing.</summary>
    public bool IsPartial { get; }

    /// <summary>Indicates whether its collections exist before they are set.</summary>
    public bool MakesCollections { get; }

    /// <summary>The fields that it initializes itself.</summary>
    public IReadOnlyList<string> Defaults { get; }

    /// <summary>The API field of a property.</summary>
    public string? FieldOf(ISymbol property) => _fields.TryGetValue(property.OriginalDefinition, out var field) || _fields.TryGetValue(property, out field) ? field : null;

    /// <summary>The property of an API field.</summary>
    public IPropertySymbol? PropertyOf(string field) => _properties.TryGetValue(field, out var property) ? property : null;

    /// <summary>The public instance properties of a class, those of its base classes included.</summary>
    public static IEnumerable<IPropertySymbol> PropertiesOf(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (member is IPropertySymbol { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public } property)
                {
                    yield return property;
                }
            }
        }
    }

    // A getter with code of its own returns a part of other properties.
    private static bool IsComputed(IPropertySymbol property) =>
        property is { SetMethod: null, IsAbstract: false, DeclaringSyntaxReferences.IsEmpty: false } && !property.IsStored();

    // The default of serializers for a property without a field name. Incomplete code has properties without a name.
    private static string CamelCase(string name) => name.Length == 0 ? "" : char.ToLowerInvariant(name[0]) + name.Substring(1);
}
