using KubeGuard.Rules;

namespace KubeGuard.Build.Validation;

/// <summary>Joins the findings of files.</summary>
internal static class FindingMerger
{
    /// <summary>All findings that count, in the order of a report; a rule that failed is named once.</summary>
    public static IReadOnlyList<ManifestFinding> Merge(IEnumerable<IReadOnlyList<ManifestFinding>> findings)
    {
        var failed = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. findings
                .SelectMany(inFile => inFile)
                .Where(finding => finding.Severity != RuleSeverity.None)
                .OrderBy(finding => finding, FindingOrder.Instance)
                .Where(finding => finding.Rule != KUBE9002RuleFailed.Descriptor || failed.Add(finding.Covers[0])),
        ];
    }
}
