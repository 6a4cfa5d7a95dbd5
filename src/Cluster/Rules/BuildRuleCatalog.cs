using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>
/// Every rule about one object that only the build runs, since it needs the schemas of Kubernetes or the project's admission policies, in
/// the order of the IDs. The build finds the classes; see <see cref="RuleListAttribute"/>.
/// </summary>
internal static partial class BuildRuleCatalog
{
    /// <summary>The rules.</summary>
    public static IReadOnlyList<Rule> Rules { get; } = CreateRules();

    [RuleList]
    private static partial Rule[] CreateRules();
}
