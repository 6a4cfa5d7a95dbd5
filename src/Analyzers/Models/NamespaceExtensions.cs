using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Models;

/// <summary>Questions about namespaces.</summary>
internal static class NamespaceExtensions
{
    /// <summary>Whether a namespace is one or lies in it.</summary>
    public static bool IsIn(this INamespaceSymbol? space, string name)
    {
        var text = space?.ToDisplayString() ?? "";
        return text.StartsWith(name, StringComparison.Ordinal) && (text.Length == name.Length || text[name.Length] == '.');
    }
}
