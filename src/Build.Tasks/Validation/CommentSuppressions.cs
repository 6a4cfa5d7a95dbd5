using KubeGuard.Build.Sets;
using KubeGuard.Build.Yaml;
using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Build.Validation;

/// <summary>Applies the comments of a file to its findings.</summary>
internal static class CommentSuppressions
{
    /// <summary>
    /// Marks the findings that are suppressed, and adds what is wrong with the suppressions themselves. Nothing is said of the
    /// rules about whole sets, which run later.
    /// </summary>
    /// <param name="findings">The findings of the file.</param>
    /// <param name="comments">Its comments.</param>
    /// <param name="documents">The documents whose objects were checked.</param>
    /// <param name="hasErrors">Whether a part of the file could not be read.</param>
    /// <param name="policy">The settings of the file.</param>
    public static IReadOnlyList<ManifestFinding> Apply(
        IReadOnlyList<ManifestFinding> findings,
        IReadOnlyList<CommentSuppression> comments,
        IReadOnlyList<CheckedDocument> documents,
        bool hasErrors,
        RulePolicy policy)
    {
        var misspelt =
            from comment in comments
            where comment.Advice is not null && policy.SeverityOf(KUBE9009UselessSuppression.Descriptor) != RuleSeverity.None
            select ManifestFinding.About(
                KUBE9009UselessSuppression.Descriptor,
                policy,
                comment.Location,
                KUBE9009UselessSuppression.ArgumentsFor($"The comment '{comment.Marker}'", comment.Advice!),
                CheckedDocument.Of(comment, documents)?.Index);
        var problems =
            from comment in comments
            where comment.Advice is null
            let document = CheckedDocument.Of(comment, documents)
            let canTell = !hasErrors && document is not null && document.IsSeenWhole
            from problem in SuppressedRules.ProblemsOf(
                [.. comment.Ids.Select(id => id.Text)],
                comment.Justification,
                policy,
                rule => !canTell || rule.MayBeOfSet || findings.Any(finding => IsUsed(comment, finding, rule.Id)))
            select FindingOf(problem, comment, policy, document?.Index);
        return [.. Suppress(findings, comments), .. problems, .. misspelt];
    }

    /// <summary>Marks the findings of rules about a set that are suppressed, and adds the comments that suppress none of such a rule.</summary>
    /// <param name="findings">The findings of the file.</param>
    /// <param name="comments">Its comments that suppress such rules.</param>
    /// <param name="policy">The settings of the file.</param>
    /// <param name="runs">Whether a rule was among those that ran.</param>
    public static IReadOnlyList<ManifestFinding> ApplyOfSet(
        IReadOnlyList<ManifestFinding> findings, IReadOnlyList<ExtractedComment> comments, RulePolicy policy, Func<RuleDescriptor, bool> runs)
    {
        var useless =
            from extracted in comments
            where extracted.CanTell
            from problem in SuppressedRules.UselessAmong(
                [.. extracted.Comment.Ids.Select(id => id.Text)],
                policy,
                rule => rule.Scope != RuleScope.Set || !runs(rule) || findings.Any(finding => IsUsed(extracted.Comment, finding, rule.Id)))
            select FindingOf(problem, extracted.Comment, policy, extracted.Document);
        return comments.Count == 0 ? findings : [.. Suppress(findings, [.. comments.Select(extracted => extracted.Comment)]), .. useless];
    }

    /// <summary>The suppression of a finding by the comments of its file, if there is one.</summary>
    public static Suppression? SuppressionOf(ManifestFinding finding, IReadOnlyList<CommentSuppression> comments) =>
        comments.FirstOrDefault(comment => comment.Suppresses(finding.Rule.Id, finding.Location)) is { } found
            ? new Suppression(found.Justification)
            : null;

    private static IEnumerable<ManifestFinding> Suppress(IReadOnlyList<ManifestFinding> findings, IReadOnlyList<CommentSuppression> comments) =>
        findings.Select(finding => finding.Suppression is null ? finding with { Suppression = SuppressionOf(finding, comments) } : finding);

    private static ManifestFinding FindingOf(SuppressionProblem problem, CommentSuppression comment, RulePolicy policy, int? document) =>
        ManifestFinding.About(problem.Rule, policy, problem.Index is { } index ? comment.Ids[index].Location : comment.Location, problem.Arguments, document);

    // A rule that failed might have found something.
    private static bool IsUsed(CommentSuppression comment, ManifestFinding finding, string id) =>
        finding.Rule == KUBE9002RuleFailed.Descriptor
            ? finding.Covers.Contains(id)
            : (finding.Rule.Id == id || finding.Covers.Contains(id)) && comment.Contains(finding.Location);
}
