using KubeGuard.Rules;

namespace KubeGuard.Policy;

/// <summary>
/// Lets one finding speak where several rules see the same mistake at the same node: the one with the
/// highest severity, and among equals the most specific. The others are named in
/// <see cref="Finding.Covers"/>.
/// </summary>
internal static class OverlapResolver
{
    // Each family is one kind of mistake; its rules stand in order, the most specific first.
    private static readonly string[][] _families =
    [
        ["KUBE1222", "KUBE1104"],
        ["KUBE1013", "KUBE1105"],
        ["KUBE1106", "KUBE1210"],
        ["KUBE1208", "KUBE1006", "KUBE1107", "KUBE1210"],
        ["KUBE1205", "KUBE1206", "KUBE1007", "KUBE1101"],
        ["KUBE3001", "KUBE3002", "KUBE3003"],
        ["KUBE3008", "KUBE3007", "KUBE3006"],
    ];

    private static readonly ILookup<string, string[]> _familiesOfRule =
        _families.SelectMany(family => family.Select(id => (id, family))).ToLookup(pair => pair.id, pair => pair.family);

    public static IReadOnlyList<Finding> Resolve(IReadOnlyList<Finding> findings)
    {
        if (findings.Count < 2)
        {
            return findings;
        }

        var resolved = new List<Finding>(findings.Count);
        resolved.AddRange(findings.Where(finding => !IsInFamily(finding)));
        foreach (var sameField in findings.Where(IsInFamily).GroupBy(finding => finding.Path))
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
                yield return rivals.Length == 0 ? finding : finding.With(covers: [.. rivals.Select(other => other.Descriptor.Id)]);
            }
        }
    }

    private static bool IsInFamily(Finding finding) => _familiesOfRule.Contains(finding.Descriptor.Id);

    private static bool Overlap(Finding finding, Finding other) =>
        finding.Descriptor.Id != other.Descriptor.Id && FamilyOf(finding, other) is not null;

    private static bool Outranks(Finding other, Finding finding)
    {
        if (other.Severity != finding.Severity)
        {
            return other.Severity > finding.Severity;
        }

        var family = FamilyOf(finding, other)!;
        return Array.IndexOf(family, other.Descriptor.Id) < Array.IndexOf(family, finding.Descriptor.Id);
    }

    private static string[]? FamilyOf(Finding finding, Finding other) =>
        _familiesOfRule[finding.Descriptor.Id].FirstOrDefault(family => family.Contains(other.Descriptor.Id));
}
