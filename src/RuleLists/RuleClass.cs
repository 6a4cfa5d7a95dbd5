using Microsoft.CodeAnalysis;

namespace KubeGuard.RuleLists;

/// <summary>A class named by an ID.</summary>
/// <param name="FullName">The name with its namespace, as generated code spells it.</param>
/// <param name="IsStatic">Whether it has a descriptor alone, since the code that reports it is elsewhere.</param>
internal sealed record RuleClass(string FullName, bool IsStatic)
{
    /// <summary>The class of a symbol.</summary>
    public static RuleClass Of(INamedTypeSymbol symbol) => new(symbol.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat), symbol.IsStatic);
}
