using KubeGuard.Kubernetes;
using KubeGuard.Manifests;
using KubeGuard.Rules;

namespace KubeGuard.Policy;

/// <summary>
/// Suppression by annotations: <c>kubeguard/disable: "KUBE1005, KUBE1102"</c> with
/// <c>kubeguard/reason: "…"</c>, and those of other tools; see <see cref="PeerAnnotations"/>.
/// </summary>
internal static class AnnotationSuppressions
{
    private const string DisableKey = "kubeguard/disable";
    private const string ReasonKey = "kubeguard/reason";

    /// <summary>Marks the findings that are suppressed, and adds what is wrong with the suppressions themselves.</summary>
    /// <param name="target">The object.</param>
    /// <param name="findings">Its findings.</param>
    /// <param name="policy">The settings that hold where it is written.</param>
    /// <param name="hasFailed">Whether a rule has failed, so that nobody knows what it would have found.</param>
    public static IReadOnlyList<Finding> Apply(
        KubernetesObject target, IReadOnlyList<Finding> findings, RulePolicy policy, Func<RuleDescriptor, bool> hasFailed)
    {
        var suppressions = Read(target);
        if (suppressions.Count == 0)
        {
            return findings;
        }

        var problems =
            from suppression in suppressions
            where suppression.IsOurs
            from problem in SuppressedRules.Judge(
                suppression.Ids!,
                suppression.Justification,
                policy,
                rule => hasFailed(rule)
                    || findings.Any(finding => suppression.Concerns(finding, rule.Id))
                    || !target.IsSeenWhole)
            select new Finding(problem.Rule, policy.SeverityOf(problem.Rule), target, suppression.Annotation, [problem.Argument], []);
        return [.. findings.Select(finding => Suppress(finding, suppressions)), .. problems];
    }

    private static Finding Suppress(Finding finding, IEnumerable<AnnotationSuppression> suppressions) =>
        suppressions.FirstOrDefault(suppression => suppression.Suppresses(finding)) is { } found
            ? finding.With(suppression: new Suppression(found.Justification))
            : finding;

    private static List<AnnotationSuppression> Read(KubernetesObject target)
    {
        List<AnnotationSuppression> suppressions = [.. Read(target.Metadata, target.Root)];
        foreach (var pod in target.Pods)
        {
            if (pod.Scope != target.Root)
            {
                suppressions.AddRange(Read(pod.Metadata, pod.Scope));
            }
        }

        return suppressions;
    }

    private static IEnumerable<AnnotationSuppression> Read(ManifestCursor metadata, ManifestCursor scope) =>
        metadata["annotations"] is { Node: MappingNode mapping } annotations ? Read(mapping, annotations, scope) : [];

    private static IEnumerable<AnnotationSuppression> Read(MappingNode mapping, ManifestCursor annotations, ManifestCursor scope)
    {
        foreach (var key in mapping.Entries.Select(entry => entry.Key).Distinct(StringComparer.Ordinal))
        {
            if (key == DisableKey && annotations[key].String is { } list)
            {
                yield return new AnnotationSuppression(scope, annotations[key], SuppressedRules.Parse(list), annotations[ReasonKey].String, IsOurs: true);
            }
            else if (PeerAnnotations.Read(key, annotations[key], scope) is { } other)
            {
                yield return other;
            }
        }
    }
}
