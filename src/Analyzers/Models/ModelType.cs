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
    /// <param name="isLibrary">Whether an assembly belongs to a model library.</param>
    public ModelType(INamedTypeSymbol symbol, ObjectModel model, Func<IAssemblySymbol, bool> isLibrary)
    {
        Symbol = symbol;
        IsOfLibrary = isLibrary(symbol.ContainingAssembly);
        Kind = model.KindOf(symbol) is { Kind.Length: > 0 } kind ? kind : null;
        SchemaName = model.SchemaNameOf(symbol);
        IsPartial = model.IsPartial(symbol);
        MakesCollections = model.MakesCollections && symbol.DeclaringSyntaxReferences.IsEmpty;
        var defaults = model.DefaultsOf(symbol).ToList();
        foreach (var property in PropertiesOf(symbol).Where(property => !IsComputed(property) && !IsIgnored(property)))
        {
            var field = model.FieldOf(property) ?? CamelCase(property.Name);
            if (!_properties.ContainsKey(field))
            {
                _properties.Add(field, property);
            }

            _fields[property] = field;
            if (!isLibrary(property.ContainingAssembly) && HasDefault(property))
            {
                defaults.Add(field);
            }
        }

        Defaults = defaults;
    }

    /// <summary>The class.</summary>
    public INamedTypeSymbol Symbol { get; }

    /// <summary>Indicates whether it is a class of a model library, and not one of the user's own.</summary>
    public bool IsOfLibrary { get; }

    /// <summary>Group, version and kind if it is an object of its own; <see langword="null"/> for a part.</summary>
    public GroupVersionKind? Kind { get; }

    /// <summary>The name of the type in the Kubernetes API, such as <c>Container</c>.</summary>
    public string SchemaName { get; }

    /// <summary>Indicates whether an object of it is a patch, in which nothing is missing.</summary>
    public bool IsPartial { get; }

    /// <summary>Indicates whether its collections exist before they are set.</summary>
    public bool MakesCollections { get; }

    /// <summary>The fields that it initializes itself, or that may have a value without being set.</summary>
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

    private static bool IsIgnored(IPropertySymbol property) =>
        property.GetAttributes().Any(attribute => attribute.AttributeClass?.Name is "JsonIgnoreAttribute" && attribute.NamedArguments.IsEmpty);

    // A number is never null. The initializers of a class in another assembly are not seen, but one of them must set what may not
    // be null.
    private static bool HasDefault(IPropertySymbol property) => property.Type is { IsValueType: true }
        ? property.Type.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T
        : property is { NullableAnnotation: NullableAnnotation.NotAnnotated, DeclaringSyntaxReferences.IsEmpty: true };

    // The default of serializers for a property without a field name: the capital letters at the start become small, but not
    // the last one before a small letter (https://learn.microsoft.com/dotnet/standard/serialization/system-text-json/customize-properties).
    // Incomplete code has properties without a name.
    private static string CamelCase(string name)
    {
        var capitals = name.TakeWhile(char.IsUpper).Count();
        var end = capitals > 1 && capitals < name.Length ? capitals - 1 : capitals;
        return name.Substring(0, end).ToLowerInvariant() + name.Substring(end);
    }
}
