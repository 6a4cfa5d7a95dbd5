using KubeGuard.Build.Validation;
using KubeGuard.Rules;

namespace KubeGuard.Build.Output;

/// <summary>
/// Joins findings for build output, one line for one problem: the fields that a container lacks in a block such as
/// <c>securityContext</c>, or the findings of one cause. Other reports list each finding separately.
/// </summary>
internal static class BuildLines
{
    /// <summary>The lines, in the order of their first findings.</summary>
    /// <param name="findings">The findings to report, in their order.</param>
    /// <param name="isRaised">Whether MSBuild makes an error of a warning with an ID.</param>
    public static IEnumerable<BuildLine> Of(IEnumerable<ManifestFinding> findings, Func<string, bool> isRaised)
    {
        var lines = new List<List<ManifestFinding>>();
        var joined = new Dictionary<BuildLineKey, List<ManifestFinding>>();
        foreach (var finding in findings)
        {
            var key = BuildLineKey.Of(finding, isRaised);
            if (key is not null && joined.TryGetValue(key, out var line))
            {
                line.Add(finding);
                continue;
            }

            lines.Add([finding]);
            if (key is not null)
            {
                joined.Add(key, lines[lines.Count - 1]);
            }
        }

        return lines.Select(line => line.Count == 1 ? BuildLine.Of(line[0]) : line[0].IsContainerGap ? OfAbsence(line) : OfCause(line));
    }

    // "Container 'api' of Pod 'api' allows privilege escalation, may run as root (KUBE1103)".
    private static BuildLine OfAbsence(IEnumerable<ManifestFinding> findings)
    {
        // A file of two manifest sets is analyzed with each of them.
        var byRule = findings.GroupBy(finding => finding.Rule).Select(same => same.First()).OrderBy(finding => finding.Rule.Id, StringComparer.Ordinal).ToList();
        var first = byRule[0];
        if (byRule.Count == 1)
        {
            return BuildLine.Of(first);
        }

        var clauses = byRule.Skip(1).Select(finding => $"{finding.Rule.Absence!.Text} ({finding.Rule.Id})");
        var format = "{0} " + string.Join(", ", [first.Rule.Absence!.Text, .. clauses]);
        return BuildLine.Of(first) with { Message = RuleDescriptor.InOneLine(format, [first.Arguments[0]]), Elsewhere = [] };
    }

    private static BuildLine OfCause(IReadOnlyList<ManifestFinding> findings)
    {
        var first = findings[0];
        var others = findings.Select(finding => (finding.Location, finding.Message)).Distinct().Count() - 1;
        return others == 0
            ? BuildLine.Of(first)
            : BuildLine.Of(first) with
            {
                Message = RuleDescriptor.InOneLine(
                    first.Rule.SharedCause!.Format, first.Rule.SharedCause.ArgumentsFor(first.Arguments, first.Cause!, others)),
                Elsewhere = [],
            };
    }
}
