using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Interpretation.Domain;

/// <summary>The key of <c>this</c> among the variables of a state: the type of the object, since no other variable is a type.</summary>
internal static class ThisVariable
{
    /// <summary>The key of <c>this</c> in the members of a type.</summary>
    public static ISymbol In(ITypeSymbol type) => type;

    /// <summary>Determines whether a key is that of <c>this</c>.</summary>
    public static bool Is(ISymbol variable) => variable is ITypeSymbol;
}
