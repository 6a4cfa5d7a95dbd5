using KubeGuard.Build.Caching;
using KubeGuard.Build.Validation;
using KubeGuard.Cluster.Rules;

namespace KubeGuard.Build.Sets;

/// <summary>The rules to run over a manifest set: those that are on in at least one of its files.</summary>
internal sealed class SetPlan
{
    /// <summary>No rule at all.</summary>
    public static readonly SetPlan Empty = new([]);

    private SetPlan(IReadOnlyList<SetRule> rules)
    {
        Analyzer = rules.Count > 0 ? new SetAnalyzer(rules) : null;
        Fingerprint = rules.Aggregate(new Fingerprint(), (fingerprint, rule) => fingerprint.Add(rule.Descriptor.Id)).Value;
    }

    /// <summary>Runs the rules; <see langword="null"/> if there are none, so that nothing of the files is needed.</summary>
    public SetAnalyzer? Analyzer { get; }

    /// <summary>A fingerprint of the plan: extracts for one serve every plan with the same fingerprint.</summary>
    public ulong Fingerprint { get; }

    /// <summary>The plans for the sets of some files, by the names of the sets.</summary>
    public static IReadOnlyDictionary<string, SetPlan> ByName(IEnumerable<ManifestInput> inputs) => inputs
        .GroupBy(input => input.File.Set, StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => new SetPlan(SetRuleCatalog.ActiveIn(same.Select(input => input.Policy))), StringComparer.Ordinal);
}
