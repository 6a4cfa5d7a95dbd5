using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>
/// Every rule about whole sets, in the order of the IDs. The build finds the classes; see <see cref="RuleListAttribute"/>.
/// </summary>
internal static partial class SetRuleCatalog
{
    /// <summary>The rules.</summary>
    public static IReadOnlyList<SetRule> Rules { get; } = CreateRules();

    /// <summary>The rules that are on by some of several settings.</summary>
    public static IReadOnlyList<SetRule> ActiveIn(IEnumerable<RulePolicy> policies)
    {
        var distinct = policies.Distinct().ToList();
        return [.. Rules.Where(rule => distinct.Exists(policy => policy.SeverityOf(rule.Descriptor) != RuleSeverity.None))];
    }

    [RuleList]
    private static partial SetRule[] CreateRules();
}
