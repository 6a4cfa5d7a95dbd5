using KubeGuard.Rules;

namespace KubeGuard.Build.Validation;

/// <summary>Joins the findings of files.</summary>
internal static class FindingMerger
{
    /// <summary>All findings that are on, by file, line, column and ID; a rule that failed is reported once.</summary>
    /// <param name="ofFiles">The findings of each file by itself.</param>
    /// <param name="ofSets">The findings of each manifest set.</param>
    public static IReadOnlyList<ManifestFinding> Merge(IEnumerable<IReadOnlyList<ManifestFinding>> ofFiles, IEnumerable<IReadOnlyList<ManifestFinding>> ofSets)
    {
        var failed = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. SetOverlaps.Resolve([.. ofFiles.SelectMany(inFile => inFile)], [.. ofSets.SelectMany(inSet => inSet)])
                .Where(finding => finding.Severity != RuleSeverity.None)
                .GroupBy(finding => finding.Location.File, StringComparer.Ordinal)
                .OrderBy(inFile => inFile.Key, StringComparer.Ordinal)
                .SelectMany(inFile => inFile
                    .OrderBy(finding => finding.Location.Line)
                    .ThenBy(finding => finding.Location.Column)
                    .ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal))
                .Where(finding => finding.Rule != KUBE9002RuleFailed.Descriptor || failed.Add(finding.Covers[0])),
        ];
    }
}
