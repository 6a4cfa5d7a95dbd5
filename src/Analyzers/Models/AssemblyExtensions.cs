using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Models;

/// <summary>Questions about assemblies.</summary>
internal static class AssemblyExtensions
{
    /// <summary>
    /// Determines whether an assembly is part of the framework. Its name is not enough, since a project may have any
    /// name, but the framework is signed.
    /// </summary>
    public static bool IsFramework(this IAssemblySymbol? assembly) =>
        assembly?.Name is "mscorlib" or "netstandard" or "System"
        || (assembly is not null && assembly.Name.StartsWith("System.", StringComparison.Ordinal) && !assembly.Identity.PublicKeyToken.IsEmpty);
}
