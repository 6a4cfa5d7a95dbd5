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
        if (findings.Count < 2)
        {
            return findings;
        }

        var resolved = new List<Finding>(findings.Count);
        resolved.AddRange(findings.Where(finding => !MayOverlap(finding)));
        foreach (var sameField in findings.Where(MayOverlap).GroupBy(finding => finding.Path))
        {
            resolved.AddRange(ResolveField([.. sameField]));
        }

        return resolved;
    }

    private static IEnumerable<Finding> ResolveField(Finding[] findings)
    {
        foreach (var finding in findings)
        {
            var rivals = findings.Where(other => Overlap(finding, other)).ToArray();
            if (!rivals.Any(other => Outranks(other, finding)))
            {
                yield return rivals.Length == 0 ? finding : finding with { Covers = [.. rivals.Select(other => other.Descriptor.Id)] };
            }
        }
    }

    private static bool MayOverlap(Finding finding) => _overlappingRules.Contains(finding.Descriptor.Id);

    private static bool Overlap(Finding finding, Finding other) =>
        IsMoreSpecific(finding, other) || IsMoreSpecific(other, finding);

    private static bool Outranks(Finding other, Finding finding) =>
        other.Severity == finding.Severity ? IsMoreSpecific(other, finding) : other.Severity > finding.Severity;

    private static bool IsMoreSpecific(Finding finding, Finding other) => finding.Descriptor.Covers.Contains(other.Descriptor.Id);
}
