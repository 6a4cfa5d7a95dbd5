using KubeGuard.Rules;

namespace KubeGuard.Policy;

/// <summary>
/// The checks of another tool, each with the rules of ours that report the same according to their descriptors.
/// </summary>
internal sealed class PeerChecks
{
    /// <summary>The checks of kube-linter.</summary>
    public static readonly PeerChecks KubeLinter = new(PeerTool.KubeLinter);

    /// <summary>The checks of kube-score.</summary>
    public static readonly PeerChecks KubeScore = new(PeerTool.KubeScore);

    /// <summary>The checks of Polaris.</summary>
    public static readonly PeerChecks Polaris = new(PeerTool.Polaris);

    private readonly Dictionary<string, IReadOnlyList<string>> _checks;

    private PeerChecks(string tool)
    {
        Tool = tool;
        _checks = RuleCatalog.Descriptors
            .SelectMany(rule => rule.PeerChecks, (rule, check) => (rule.Id, Check: check))
            .Where(pair => pair.Check.Tool == tool)
            .GroupBy(pair => pair.Check.Name, pair => pair.Id, StringComparer.Ordinal)
            .ToDictionary(check => check.Key, IReadOnlyList<string> (check) => [.. check], StringComparer.Ordinal);
    }

    /// <summary>All tools whose annotations are honored.</summary>
    public static IReadOnlyList<PeerChecks> Everything { get; } = [KubeLinter, KubeScore, Polaris];

    /// <summary>The name of the tool, one of <see cref="PeerTool"/>.</summary>
    public string Tool { get; }

    /// <summary>The checks that have a rule of ours, each with the IDs, in the order of their names.</summary>
    public IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> Checks => _checks.OrderBy(check => check.Key, StringComparer.Ordinal);

    /// <summary>The IDs of the rules that report what a check does, in ascending order; none if no rule does.</summary>
    public IReadOnlyList<string> RulesOf(string check) => _checks.TryGetValue(check, out var ids) ? ids : [];
}
