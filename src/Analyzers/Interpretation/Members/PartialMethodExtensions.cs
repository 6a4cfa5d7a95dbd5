using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Interpretation.Members;

/// <summary>The two parts of a partial method, each of which has symbols of its own for the parameters.</summary>
internal static class PartialMethodExtensions
{
    /// <summary>The method as its code knows it: of a generic one the definition, of a partial one the part with the body.</summary>
    public static IMethodSymbol WithCode(this IMethodSymbol method) => method.OriginalDefinition.PartialImplementationPart ?? method.OriginalDefinition;

    /// <summary>The method as its callers name it: of a generic one the definition, of a partial one the part without the body.</summary>
    public static IMethodSymbol AsCalled(this IMethodSymbol method) => method.OriginalDefinition.PartialDefinitionPart ?? method.OriginalDefinition;
}
