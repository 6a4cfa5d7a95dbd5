using System.Text;
using KubeGuard.Rules;

namespace KubeGuard.Catalogue.Tests;

/// <summary>
/// The release tracking files of Roslyn
/// (https://github.com/dotnet/roslyn/blob/main/src/RoslynAnalyzers/Microsoft.CodeAnalysis.Analyzers/ReleaseTrackingAnalyzers.Help.md):
/// the rules released so far, and the changes of the catalog since then.
/// </summary>
internal static class ReleaseTracking
{
    public const string ShippedPath = "src/Analyzers/AnalyzerReleases.Shipped.md";
    public const string UnshippedPath = "src/Analyzers/AnalyzerReleases.Unshipped.md";

    private const string Rule = "Rule ID | Category | Severity | Notes\n--------|----------|----------|------\n";
    private const string Change = "Rule ID | New Category | New Severity | Old Category | Old Severity | Notes\n--------|--------------|--------------|--------------|--------------|------\n";

    /// <summary>Writes the rules that the catalog has added, changed and removed since the last release.</summary>
    public static string WriteUnshipped(string shipped, IReadOnlyList<RuleDescriptor> rules)
    {
        var released = ReadShipped(shipped);
        var text = new StringBuilder("; Generated from the rule catalogue. At a release its content moves to AnalyzerReleases.Shipped.md, below a heading with the version.\n");
        AppendSection(text, "New Rules", Rule, rules
            .Where(rule => !released.ContainsKey(rule.Id))
            .Select(rule => $"{rule.Id} | {StateOf(rule)} | {rule.Name}"));
        AppendSection(text, "Removed Rules", Rule, released
            .Where(old => rules.All(rule => rule.Id != old.Key))
            .Select(old => $"{old.Key} | {old.Value} | "));
        AppendSection(text, "Changed Rules", Change, rules
            .Where(rule => released.TryGetValue(rule.Id, out var old) && old != StateOf(rule))
            .Select(rule => $"{rule.Id} | {StateOf(rule)} | {released[rule.Id]} | {rule.Name}"));
        return text.ToString();
    }

    private static string StateOf(RuleDescriptor rule)
    {
        var severity = rule.DefaultSeverity switch
        {
            RuleSeverity.None => "Disabled",
            RuleSeverity.Silent => "Hidden",
            RuleSeverity.Suggestion => "Info",
            var other => other.ToString(),
        };
        return $"{rule.QualifiedCategory} | {severity}";
    }

    private static SortedDictionary<string, string> ReadShipped(string shipped)
    {
        var states = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var removes = false;
        foreach (var line in shipped.Split('\n').Where(line => line.StartsWith(RuleCatalog.IdPrefix, StringComparison.Ordinal) || line.StartsWith('#')))
        {
            if (line.StartsWith('#'))
            {
                removes = line.StartsWith("### Removed", StringComparison.Ordinal);
                continue;
            }

            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            if (removes)
            {
                states.Remove(cells[0]);
            }
            else
            {
                states[cells[0]] = $"{cells[1]} | {cells[2]}";
            }
        }

        return states;
    }

    private static void AppendSection(StringBuilder text, string title, string header, IEnumerable<string> lines)
    {
        var rows = lines.ToArray();
        if (rows.Length > 0)
        {
            text.Append($"\n### {title}\n\n{header}").AppendJoin("", rows.Select(row => row.TrimEnd() + "\n"));
        }
    }
}
