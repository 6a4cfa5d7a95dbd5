using System.Text.RegularExpressions;
using KubeGuard.Kubernetes;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Models;

/// <summary>A class that stands for a mapping of the Kubernetes API: its kind and its fields.</summary>
internal sealed class ModelType
{
    private const string EntityAttributeName = "KubernetesEntityAttribute";
    private const string FieldAttributeName = "JsonPropertyNameAttribute";

    // V1Container, V1beta1CronJob: the API version is the first part of the name.
    private static readonly Regex _versionPrefix = new("^V[0-9]+((alpha|beta)[0-9]+)?(?=[A-Z])", RegexOptions.CultureInvariant);

    private readonly Dictionary<string, IPropertySymbol> _properties = new(StringComparer.Ordinal);
    private readonly Dictionary<ISymbol, string> _fields = new(SymbolEqualityComparer.Default);

    public ModelType(INamedTypeSymbol symbol)
    {
        Symbol = symbol;
        Kind = EntityOf(symbol);
        SchemaName = _versionPrefix.Replace(symbol.Name, "");
        foreach (var property in PropertiesOf(symbol))
        {
            var field = FieldNameOf(property);
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

    /// <summary>The API field that a property stands for.</summary>
    public string? FieldOf(ISymbol property) => _fields.TryGetValue(property.OriginalDefinition, out var field) || _fields.TryGetValue(property, out field) ? field : null;

    /// <summary>The property that stands for an API field.</summary>
    public IPropertySymbol? PropertyOf(string field) => _properties.TryGetValue(field, out var property) ? property : null;

    /// <summary>Group, version and kind as the entity attribute names them.</summary>
    public static GroupVersionKind? EntityOf(INamedTypeSymbol type)
    {
        var attribute = type.GetAttributes().FirstOrDefault(candidate => candidate.AttributeClass?.Name == EntityAttributeName);
        if (attribute is null)
        {
            return null;
        }

        string ValueOf(string name) =>
            attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value as string ?? "";
        return new GroupVersionKind(ValueOf("Group"), ValueOf("ApiVersion"), ValueOf("Kind"));
    }

    /// <summary>Whether a class of the models stands for a scalar: a quantity, or a number or string.</summary>
    public static bool IsScalar(ITypeSymbol type) => type.Name is "ResourceQuantity" or "IntOrString" or "IntstrIntOrString";

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

    private static string FieldNameOf(IPropertySymbol property)
    {
        var attribute = property.GetAttributes().FirstOrDefault(candidate => candidate.AttributeClass?.Name == FieldAttributeName);
        return attribute?.ConstructorArguments.FirstOrDefault().Value as string ?? CamelCase(property.Name);
    }

    // What the client's serializer does with a property that names no field.
    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);
}
