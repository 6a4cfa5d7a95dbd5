using KubeGuard.Kubernetes;
using KubeGuard.Rules;

namespace KubeGuard.Policy;

/// <summary>
/// Suppression by annotations: <c>kubeguard/disable: "KUBE1005, KUBE1102"</c> with
/// <c>kubeguard/reason: "…"</c>, and those of other tools; see <see cref="PeerAnnotations"/>.
/// </summary>
internal static class AnnotationSuppressions
{
    /// <summary>The suppressions of an object.</summary>
    public static IReadOnlyList<AnnotationSuppression> In(KubernetesObject target) => [.. AnnotatedPlaces.In(target).SelectMany(Read)];

    /// <summary>
    /// Marks the findings that are suppressed, and adds what is wrong with the suppressions themselves. Nothing is said of
    /// the rules about whole sets, which run later or not at all.
    /// </summary>
    /// <param name="target">The object.</param>
    /// <param name="findings">Its findings.</param>
    /// <param name="policy">The settings that apply where it is written.</param>
    /// <param name="hasFailed">Whether a rule has failed, so that its findings are unknown.</param>
    public static IReadOnlyList<Finding> Apply(
        KubernetesObject target, IReadOnlyList<Finding> findings, RulePolicy policy, Func<RuleDescriptor, bool> hasFailed)
    {
        var places = AnnotatedPlaces.In(target);
        if (places.Count == 0)
        {
            return findings;
        }

        var suppressions = places.SelectMany(Read).ToList();

        var problems =
            from suppression in suppressions
            where suppression.IsOurs
            from problem in SuppressedRules.ProblemsOf(
                suppression.Ids!,
                suppression.Justification,
                policy,
                rule => rule.MayBeOfSet
                    || hasFailed(rule)
                    || findings.Any(finding => suppression.Concerns(finding, rule.Id))
                    || !target.IsSeenWhole)
            select new Finding(problem.Rule, policy.SeverityOf(problem.Rule), target, suppression.Annotation, problem.Arguments, []);
        var misspelt =
            from place in places
            from problem in MisspeltSuppressions.In(place.Metadata)
            where policy.SeverityOf(KUBE9009UselessSuppression.Descriptor) != RuleSeverity.None
            select new Finding(
                KUBE9009UselessSuppression.Descriptor, policy.SeverityOf(KUBE9009UselessSuppression.Descriptor), target, problem.Field, problem.Arguments, []);
        return [.. findings.Select(finding => Suppress(finding, suppressions)), .. problems, .. misspelt];
    }

    /// <summary>Marks the findings of rules about whole sets that are suppressed, and adds the suppressions of such rules that suppress nothing.</summary>
    /// <param name="target">The object.</param>
    /// <param name="suppressions">Its suppressions.</param>
    /// <param name="findings">Its findings of rules about whole sets.</param>
    /// <param name="policy">The settings that apply where it is written.</param>
    /// <param name="canTell">Whether it is known that a rule would have found everything there is.</param>
    public static IReadOnlyList<Finding> ApplyOfSet(
        KubernetesObject target,
        IReadOnlyList<AnnotationSuppression> suppressions,
        IReadOnlyList<Finding> findings,
        RulePolicy policy,
        Func<RuleDescriptor, bool> canTell)
    {
        var useless =
            from suppression in suppressions
            where suppression.IsOurs
            from problem in SuppressedRules.UselessAmong(
                suppression.Ids!,
                policy,
                rule => rule.Scope != RuleScope.Set || !canTell(rule) || findings.Any(finding => suppression.Concerns(finding, rule.Id)))
            select new Finding(problem.Rule, policy.SeverityOf(problem.Rule), target, suppression.Annotation, problem.Arguments, []);
        return [.. findings.Select(finding => Suppress(finding, suppressions)), .. useless];
    }

    private static Finding Suppress(Finding finding, IEnumerable<AnnotationSuppression> suppressions) =>
        suppressions.FirstOrDefault(suppression => suppression.Suppresses(finding)) is { } found
            ? finding with { Suppression = new Suppression(found.Justification) }
            : finding;

    // The annotations of a job or pod template, or of an embedded object, apply to what is inside it.
    private static IEnumerable<AnnotationSuppression> Read(AnnotatedPlace place)
    {
        var annotations = place.Metadata["annotations"];
        foreach (var key in annotations.Entries.Select(entry => entry.Segment.Key!).Distinct(StringComparer.Ordinal))
        {
            if (key == SuppressionSpelling.Annotation && annotations[key].String is { } list)
            {
                yield return new AnnotationSuppression(
                    place.Scope, annotations[key], SuppressedRules.Parse(list), annotations[SuppressionSpelling.ReasonAnnotation].String, IsOurs: true);
            }
            else if (PeerAnnotations.Read(key, annotations[key], place.Scope) is { } other)
            {
                yield return other;
            }
        }
    }
}
