using KubeGuard.Build.Caching;
using KubeGuard.Cluster.Rules;
using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Build.Sets;

/// <summary>The rules to run over a manifest set: those that are on in at least one of its files.</summary>
internal sealed class SetPlan
{
    /// <summary>No rule at all.</summary>
    public static readonly SetPlan Empty = new([]);

    private SetPlan(IReadOnlyList<SetRule> rules)
    {
        Rules = rules;
        Analyzer = rules.Count > 0 ? new SetAnalyzer(rules) : null;
        Fingerprint = rules.Aggregate(new Fingerprint(), (fingerprint, rule) => fingerprint.Add(rule.Descriptor.Id)).Value;
    }

    /// <summary>The rules.</summary>
    public IReadOnlyList<SetRule> Rules { get; }

    /// <summary>Runs the rules; <see langword="null"/> if there are none, so that nothing of the files is needed.</summary>
    public SetAnalyzer? Analyzer { get; }

    /// <summary>A fingerprint of the plan: extracts for one serve every plan with the same fingerprint.</summary>
    public ulong Fingerprint { get; }

    /// <summary>The plans for the sets of some files, by the names of the sets.</summary>
    /// <param name="files">The set that each file is in, and its settings.</param>
    /// <param name="rules">The rules to choose from.</param>
    public static IReadOnlyDictionary<string, SetPlan> ByName(IEnumerable<(string Set, RulePolicy Policy)> files, IReadOnlyList<SetRule> rules) => files
        .GroupBy(file => file.Set, file => file.Policy, StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => new SetPlan(ActiveIn([.. same.Distinct()], rules)), StringComparer.Ordinal);

    private static IReadOnlyList<SetRule> ActiveIn(IReadOnlyList<RulePolicy> policies, IEnumerable<SetRule> rules) =>
        [.. rules.Where(rule => policies.Any(policy => policy.SeverityOf(rule.Descriptor) != RuleSeverity.None))];
}
