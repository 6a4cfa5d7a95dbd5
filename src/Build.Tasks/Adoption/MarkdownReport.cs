using System.Globalization;
using System.Text;
using KubeGuard.Build.Output;
using KubeGuard.Build.Validation;
using KubeGuard.Rules;

namespace KubeGuard.Build.Adoption;

/// <summary>Writes one page about the findings, for a pull request or the summary of a CI step.</summary>
internal static class MarkdownReport
{
    private const int MaxRows = 50;

    /// <summary>The text of the page.</summary>
    /// <param name="project">The name of the project.</param>
    /// <param name="findings">The findings, the suppressed ones included.</param>
    public static string Write(string project, IReadOnlyList<ManifestFinding> findings)
    {
        var reported = findings.Where(finding => finding.Suppression is null && finding.Severity >= RuleSeverity.Suggestion).ToList();
        var page = new StringBuilder($"# KubeGuard: {MarkdownText.Escape(project)}\n\n");
        if (reported.Count == 0)
        {
            page.Append("No findings.");
        }
        else
        {
            page.Append(Counts(reported)).Append(" in ").Append(Counted.Of(reported.Select(finding => finding.Location.File).Distinct().Count(), "file")).Append('.');
        }

        var suppressed = findings.Count(finding => finding.Suppression is not null);
        page.Append(suppressed == 0 ? "\n" : $" {Counted.Of(suppressed, "finding")} suppressed or in the baseline.\n");
        AppendTable(page, "Rule", reported.GroupBy(finding => $"[{finding.Rule.Id}]({finding.Rule.HelpUri}) {MarkdownText.Escape(finding.Rule.Title)}"));
        AppendTable(page, "Object", reported.GroupBy(ObjectOf));
        return page.ToString();
    }

    private static string ObjectOf(ManifestFinding finding) => finding.Object is { } target
        ? MarkdownText.Escape(string.Join(" ", target.Kind, string.Join("/", new[] { target.Namespace, target.Name }.Where(part => part is not null))).Trim())
        : MarkdownText.Escape(Path.GetFileName(finding.Location.File));

    private static void AppendTable(StringBuilder page, string title, IEnumerable<IGrouping<string, ManifestFinding>> groups)
    {
        var rows = groups
            .OrderByDescending(row => Count(row, RuleSeverity.Error))
            .ThenByDescending(row => Count(row, RuleSeverity.Warning))
            .ThenByDescending(row => row.Count())
            .ThenBy(row => row.Key, StringComparer.Ordinal)
            .ToList();
        if (rows.Count == 0)
        {
            return;
        }

        page.Append($"\n| {title} | Errors | Warnings | Suggestions |\n|---|--:|--:|--:|\n");
        foreach (var row in rows.Take(MaxRows))
        {
            page.Append($"| {row.Key} | {Cell(row, RuleSeverity.Error)} | {Cell(row, RuleSeverity.Warning)} | {Cell(row, RuleSeverity.Suggestion)} |\n");
        }

        if (rows.Count > MaxRows)
        {
            page.Append($"\n… and {Text(rows.Count - MaxRows)} more.\n");
        }
    }

    private static string Counts(IReadOnlyList<ManifestFinding> findings) => string.Join(", ",
        new[] { (RuleSeverity.Error, "error"), (RuleSeverity.Warning, "warning"), (RuleSeverity.Suggestion, "suggestion") }
            .Select(kind => (Count: Count(findings, kind.Item1), Name: kind.Item2))
            .Where(kind => kind.Count > 0)
            .Select(kind => Counted.Of(kind.Count, kind.Name)));

    private static int Count(IEnumerable<ManifestFinding> findings, RuleSeverity severity) => findings.Count(finding => finding.Severity == severity);

    private static string Cell(IEnumerable<ManifestFinding> findings, RuleSeverity severity) => Count(findings, severity) is > 0 and var count ? Text(count) : "";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
