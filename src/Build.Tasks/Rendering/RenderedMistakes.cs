using System.Globalization;
using KubeGuard.Build.Validation;

namespace KubeGuard.Build.Rendering;

/// <summary>
/// Shows a mistake of a template or a base once, however often the line is rendered: in a loop, in
/// several releases, in several overlays.
/// </summary>
internal static class RenderedMistakes
{
    /// <summary>The findings with one for each mistake: the first of the highest severity.</summary>
    public static IReadOnlyList<ManifestFinding> Join(IReadOnlyList<ManifestFinding> findings) =>
        findings.All(finding => finding.Mistake is null)
            ? findings
            :
            [
                .. findings
                    .Select((finding, index) => (Finding: finding, Mistake: finding.Mistake ?? index.ToString(CultureInfo.InvariantCulture)))
                    .GroupBy(
                        found => (found.Mistake, found.Finding.Rule, found.Finding.Location.File, found.Finding.Location.Line, found.Finding.Location.Column, found.Finding.Suppression is null),
                        found => found.Finding)
                    .Select(same => same.OrderByDescending(finding => finding.Severity).First()),
            ];
}
