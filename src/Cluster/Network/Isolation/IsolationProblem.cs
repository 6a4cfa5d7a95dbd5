using KubeGuard.Cluster.Objects;
using KubeGuard.Edits;
using KubeGuard.Manifests;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Network.Isolation;

/// <summary>A problem that a rule about isolation would report by itself.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Target">The object at which to report.</param>
/// <param name="Field">The field.</param>
/// <param name="Describe">The arguments of the message, which most problems need not have: others report the same.</param>
/// <param name="Gaps">What is open. A problem is left out if others report all of it.</param>
internal sealed record IsolationProblem(
    RuleDescriptor Rule, SetObject Target, ManifestCursor Field, Func<IReadOnlyList<string>> Describe, IReadOnlyList<IsolationGap> Gaps)
{
    /// <summary>The place among problems of one severity; the lower number comes first.</summary>
    public required int Rank { get; init; }

    /// <summary>The highest severity that it can have.</summary>
    public RuleSeverity Limit { get; init; } = RuleSeverity.Error;

    /// <summary>Other places that explain it.</summary>
    public IReadOnlyList<RelatedPlace> Related { get; init; } = [];

    /// <summary>The ways to fix it.</summary>
    public IReadOnlyList<RuleFix> Fixes { get; init; } = [];

    /// <summary>The IDs of the rules that would report a part of the same.</summary>
    public IReadOnlyList<string> Covers { get; init; } = [];

    /// <summary>Indicates whether its rule is on where it is reported.</summary>
    public bool IsReported => Severity != RuleSeverity.None;

    private RuleSeverity Severity => Target.Policy.SeverityOf(Rule) is var severity && severity > Limit ? Limit : severity;

    /// <summary>
    /// Keeps one problem for everything that is open: the highest severity comes first, then the lowest rank.
    /// </summary>
    public static IReadOnlyList<IsolationProblem> Resolve(IEnumerable<IsolationProblem> problems)
    {
        var kept = new List<IsolationProblem>();
        var covers = new List<HashSet<string>>();
        var reported = new Dictionary<IsolationGap, int>();
        foreach (var problem in problems.OrderByDescending(problem => problem.Severity).ThenBy(problem => problem.Rank))
        {
            if (problem.Gaps.Any(gap => !reported.ContainsKey(gap)))
            {
                kept.Add(problem);
                covers.Add(new HashSet<string>(StringComparer.Ordinal));
                foreach (var gap in problem.Gaps.Where(gap => !reported.ContainsKey(gap)))
                {
                    reported.Add(gap, kept.Count - 1);
                }
            }
            else
            {
                foreach (var gap in problem.Gaps)
                {
                    covers[reported[gap]].Add(problem.Rule.Id);
                }
            }
        }

        return [.. kept.Zip(covers, (problem, ids) => problem with { Covers = [.. ids.Where(id => id != problem.Rule.Id).OrderBy(id => id, StringComparer.Ordinal)] })];
    }
}
