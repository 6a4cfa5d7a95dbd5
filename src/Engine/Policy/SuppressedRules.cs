using KubeGuard.Rules;

namespace KubeGuard.Policy;

/// <summary>The list of IDs in a suppression, as a user writes it.</summary>
internal static class SuppressedRules
{
    private static readonly char[] _separators = [',', ';', ' ', '\t', '\r', '\n'];

    /// <summary>The IDs of a list, as they are written.</summary>
    public static IReadOnlyList<string> Parse(string list) => list.Split(_separators, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The problems with a suppression itself.</summary>
    /// <param name="ids">The IDs that it names.</param>
    /// <param name="reason">The reason that it gives, if it gives one.</param>
    /// <param name="policy">The settings that apply where it is written.</param>
    /// <param name="isUsed"> Whether it suppresses a finding of a rule, or may do so if something is unknown.
    /// </param>
    /// <returns>Each problem, with the index of its ID if it is about a single one.</returns>
    public static IEnumerable<SuppressionProblem> ProblemsOf(
        IReadOnlyList<string> ids, string? reason, RulePolicy policy, Func<RuleDescriptor, bool> isUsed) =>
        AllProblemsOf(ids, reason, policy, isUsed).Where(problem => policy.SeverityOf(problem.Rule) != RuleSeverity.None);

    /// <summary>The IDs of a suppression that suppress nothing.</summary>
    /// <param name="ids">The IDs that it names.</param>
    /// <param name="policy">The settings that apply where it is written.</param>
    /// <param name="isUsed">Whether it suppresses something of a rule, or may.</param>
    public static IEnumerable<SuppressionProblem> UselessAmong(IReadOnlyList<string> ids, RulePolicy policy, Func<RuleDescriptor, bool> isUsed)
    {
        for (var i = 0; i < ids.Count && policy.SeverityOf(KUBE9009UselessSuppression.Descriptor) != RuleSeverity.None; i++)
        {
            if (RuleCatalog.Find(ids[i]) is { } rule && policy.SeverityOf(rule) != RuleSeverity.None && !isUsed(rule))
            {
                yield return new SuppressionProblem(KUBE9009UselessSuppression.Descriptor, KUBE9009UselessSuppression.ArgumentsFor(rule.Id), i);
            }
        }
    }

    private static IEnumerable<SuppressionProblem> UnknownAmong(IReadOnlyList<string> ids) => ids
        .Select((id, index) => (Id: id, Index: index))
        .Where(item => RuleCatalog.Find(item.Id) is null)
        .Select(item => new SuppressionProblem(KUBE9008UnknownSuppressedRule.Descriptor, [item.Id, RuleSpelling.Suggest(item.Id)], item.Index));

    private static IEnumerable<SuppressionProblem> AllProblemsOf(
        IReadOnlyList<string> ids, string? reason, RulePolicy policy, Func<RuleDescriptor, bool> isUsed)
    {
        foreach (var problem in UnknownAmong(ids).Concat(UselessAmong(ids, policy, isUsed)).OrderBy(problem => problem.Index))
        {
            yield return problem;
        }

        if (ids.Count == 0)
        {
            yield return new SuppressionProblem(KUBE9009UselessSuppression.Descriptor, KUBE9009UselessSuppression.ArgumentsFor("no rule"), null);
        }
        else if (string.IsNullOrWhiteSpace(reason) && policy.Option(KUBE9010SuppressionWithoutReason.Descriptor, KUBE9010SuppressionWithoutReason.RequireReason))
        {
            yield return new SuppressionProblem(KUBE9010SuppressionWithoutReason.Descriptor, [string.Join(", ", ids)], null);
        }
    }
}
