using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>
/// Every rule that the build runs over each object besides those of the engine, in the order of the IDs. The build finds the classes;
/// see <see cref="RuleListAttribute"/>.
/// </summary>
internal static partial class SchemaRuleCatalog
{
    /// <summary>The rules.</summary>
    public static IReadOnlyList<Rule> Rules { get; } = CreateRules();

    [RuleList]
    private static partial Rule[] CreateRules();
}
