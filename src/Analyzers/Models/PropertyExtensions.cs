using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Models;

/// <summary>Questions about properties.</summary>
internal static class PropertyExtensions
{
    /// <summary>Determines whether a property in source only stores a value: its accessors have no code of their own.</summary>
    public static bool IsStored(this IPropertySymbol property) =>
        property.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));
}
