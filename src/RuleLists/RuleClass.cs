using Microsoft.CodeAnalysis;

namespace KubeGuard.RuleLists;

/// <summary>A class named by an ID.</summary>
/// <param name="FullName">The name with its namespace, as generated code spells it.</param>
/// <param name="IsStatic">Whether it has a descriptor alone, since the code that reports it is elsewhere.</param>
/// <param name="Bases">The names of its base classes, each with its namespace and separated by spaces.</param>
internal sealed record RuleClass(string FullName, bool IsStatic, string Bases)
{
    /// <summary>The class of a symbol.</summary>
    public static RuleClass Of(INamedTypeSymbol symbol) => new(NameOf(symbol), symbol.IsStatic, string.Join(" ", BasesOf(symbol).Select(NameOf)));

    /// <summary>Determines whether it derives from a class.</summary>
    /// <param name="name">The name with its namespace, as generated code spells it.</param>
    public bool DerivesFrom(string name) => Bases.Split(' ').Contains(name);

    private static IEnumerable<INamedTypeSymbol> BasesOf(INamedTypeSymbol symbol)
    {
        for (var type = symbol.BaseType; type is not null; type = type.BaseType)
        {
            yield return type;
        }
    }

    private static string NameOf(INamedTypeSymbol symbol) => symbol.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
}
