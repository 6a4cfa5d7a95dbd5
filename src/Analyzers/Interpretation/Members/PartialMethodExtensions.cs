using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Interpretation.Members;

/// <summary>The two parts of a partial method, each of which has symbols of its own for the parameters.</summary>
internal static class PartialMethodExtensions
{
    /// <summary>
    /// The symbol of the method's code: the definition of a generic method, and the implementing part of a partial one.
    /// </summary>
    public static IMethodSymbol WithCode(this IMethodSymbol method) => method.OriginalDefinition.PartialImplementationPart ?? method.OriginalDefinition;

    /// <summary>The symbol that callers name: the definition of a generic method, and the defining part of a partial one.</summary>
    public static IMethodSymbol AsCalled(this IMethodSymbol method) => method.OriginalDefinition.PartialDefinitionPart ?? method.OriginalDefinition;
}
