using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Models;

/// <summary>Questions about namespaces.</summary>
internal static class NamespaceExtensions
{
    /// <summary>Determines whether a namespace is, or is nested in, the one of a name.</summary>
    public static bool IsIn(this INamespaceSymbol? space, string name) =>
        space is { IsGlobalNamespace: false } && (space.IsNamed(name, name.Length) || space.ContainingNamespace.IsIn(name));

    // Compares part by part from the end, which avoids creating a display string.
    private static bool IsNamed(this INamespaceSymbol space, string name, int end)
    {
        var start = end - space.Name.Length;
        if (start < 0 || string.CompareOrdinal(name, start, space.Name, 0, space.Name.Length) != 0)
        {
            return false;
        }

        return start == 0
            ? space.ContainingNamespace.IsGlobalNamespace
            : name[start - 1] == '.' && !space.ContainingNamespace.IsGlobalNamespace && space.ContainingNamespace.IsNamed(name, start - 1);
    }
}
