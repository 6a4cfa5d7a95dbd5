using KubeGuard.Rules;

namespace KubeGuard.Policy;

/// <summary>
/// Keeps one finding where several rules report the same problem at the same node: the one with the highest severity,
/// and among equals the most specific. The others are named in <see cref="Finding.Covers"/>. The descriptors say which
/// rules overlap; see <see cref="RuleDescriptor.Covers"/>.
/// </summary>
internal static class OverlapResolver
{
    private static readonly HashSet<string> _overlappingRules = new(
        RuleCatalog.Descriptors.Where(rule => rule.Covers.Count > 0).SelectMany(rule => rule.Covers.Append(rule.Id)), StringComparer.Ordinal);

    public static IReadOnlyList<Finding> Resolve(IReadOnlyList<Finding> findings)
    {
        var candidates = findings.Where(finding => MayOverlap(finding.Descriptor)).ToList();
        if (candidates.Count < 2)
        {
            return findings;
        }

        var resolved = new List<Finding>(findings.Count);
        resolved.AddRange(findings.Where(finding => !MayOverlap(finding.Descriptor)));
        foreach (var sameField in candidates.GroupBy(finding => finding.Path))
        {
            resolved.AddRange(ResolveField([.. sameField]));
        }

        return resolved;
    }

    /// <summary>Indicates whether a rule covers others or is covered by one.</summary>
    public static bool MayOverlap(RuleDescriptor rule) => _overlappingRules.Contains(rule.Id);

    /// <summary>The findings that are left of those at one field.</summary>
    /// <typeparam name="TFinding">The type of the findings.</typeparam>
    public static IEnumerable<TFinding> ResolveField<TFinding>(IReadOnlyList<TFinding> findings)
        where TFinding : class, IOverlapping<TFinding>
    {
        // Most fields have one finding.
        if (findings.Count == 1)
        {
            yield return findings[0];
            yield break;
        }

        foreach (var finding in findings)
        {
            var rivals = findings.Where(other => Overlap(finding, other)).ToArray();
            if (!rivals.Any(other => Outranks(other, finding)))
            {
                yield return rivals.Length == 0 ? finding : finding.Covering(rivals.Select(other => other.Descriptor.Id));
            }
        }
    }

    /// <summary>Determines whether one of some findings at the same field is shown instead of a finding.</summary>
    /// <typeparam name="TFinding">The type of the findings.</typeparam>
    public static bool IsOutranked<TFinding>(TFinding finding, IEnumerable<TFinding> others)
        where TFinding : class, IOverlapping<TFinding> => others.Any(other => Overlap(finding, other) && Outranks(other, finding));

    private static bool Overlap<TFinding>(TFinding finding, TFinding other)
        where TFinding : IOverlapping<TFinding> => IsMoreSpecific(finding, other) || IsMoreSpecific(other, finding);

    private static bool Outranks<TFinding>(TFinding other, TFinding finding)
        where TFinding : IOverlapping<TFinding> => other.Severity == finding.Severity ? IsMoreSpecific(other, finding) : other.Severity > finding.Severity;

    private static bool IsMoreSpecific<TFinding>(TFinding finding, TFinding other)
        where TFinding : IOverlapping<TFinding> => finding.Descriptor.Covers.Contains(other.Descriptor.Id);
}
