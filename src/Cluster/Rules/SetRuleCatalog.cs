using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>
/// Every rule about whole sets, in the order of the IDs. The build finds the classes; see <see cref="RuleListAttribute"/>.
/// </summary>
internal static partial class SetRuleCatalog
{
    /// <summary>The rules.</summary>
    public static IReadOnlyList<SetRule> Rules { get; } = CreateRules();

    [RuleList]
    private static partial SetRule[] CreateRules();
}
