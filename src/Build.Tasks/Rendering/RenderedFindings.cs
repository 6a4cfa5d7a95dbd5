using System.Globalization;
using KubeGuard.Build.Validation;

namespace KubeGuard.Build.Rendering;

/// <summary>
/// Reports a finding in a template or a base once, even if the line is rendered several times: in a loop, in several
/// releases, in several overlays.
/// </summary>
internal static class RenderedFindings
{
    /// <summary>The findings without duplicates, of which the first with the highest severity remains.</summary>
    public static IReadOnlyList<ManifestFinding> Join(IReadOnlyList<ManifestFinding> findings) =>
        findings.All(finding => finding.RenderedKey is null)
            ? findings
            :
            [
                .. findings
                    .Select((finding, index) => (Finding: finding, RenderedKey: finding.RenderedKey ?? index.ToString(CultureInfo.InvariantCulture)))
                    .GroupBy(
                        found => (found.RenderedKey, found.Finding.Rule, found.Finding.Location.File, found.Finding.Location.Line, found.Finding.Location.Column, found.Finding.Suppression is null),
                        found => found.Finding)
                    .Select(same => same.OrderByDescending(finding => finding.Severity).First()),
            ];
}
