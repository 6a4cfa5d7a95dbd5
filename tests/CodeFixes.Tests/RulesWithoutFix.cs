using KubeGuard.Rules;

namespace KubeGuard.CSharp.CodeFixes.Tests;

/// <summary>
/// The rules whose findings only a person can fix, as their pages say. Catalogue.Tests compares the pages with the fixes
/// that the engine offers.
/// </summary>
internal static class RulesWithoutFix
{
    public static IReadOnlyList<string> Ids { get; } = [.. RuleCatalog.Rules.Select(rule => rule.Descriptor.Id).Where(HasNoFix)];

    private static bool HasNoFix(string id) =>
        File.ReadLines(Repository.PathOf("docs", "rules", $"{id}.md")).Contains("| Fix | no |", StringComparer.Ordinal);
}
