using KubeGuard.Build.Validation;
using KubeGuard.Build.Yaml;
using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Build.Adoption;

/// <summary>The findings of a day, one a line, that later builds do not report again.</summary>
/// <param name="path">The file.</param>
/// <param name="lines">Its lines.</param>
/// <param name="policy">Its settings.</param>
/// <param name="relativePath">The path of a file as a baseline names it.</param>
/// <param name="paths">How paths are written.</param>
internal sealed class Baseline(string path, IReadOnlyList<string> lines, RulePolicy policy, Func<string, string> relativePath, PathConvention paths)
{
    private const string Header = "# Findings that were there before; written by the target UpdateKubernetesBaseline.";

    /// <summary>The text of a baseline of some findings.</summary>
    public static string Write(IEnumerable<ManifestFinding> findings, Func<string, string> relativePath)
    {
        var entries = findings
            .Where(finding => finding.Suppression is null && finding.Severity >= RuleSeverity.Suggestion)
            .Select(finding => BaselineEntry.Of(finding, relativePath)?.ToString())
            .OfType<string>()
            .OrderBy(entry => entry, StringComparer.Ordinal);
        return string.Join("\n", [Header, .. entries]) + "\n";
    }

    /// <summary>Marks the findings that the baseline names, and adds a finding for each entry that names none.</summary>
    public IReadOnlyList<ManifestFinding> Apply(IReadOnlyList<ManifestFinding> findings)
    {
        var entries = lines
            .Select((line, index) => (Text: line.Trim(), Line: index + 1))
            .Where(line => line.Text.Length > 0 && line.Text[0] != '#')
            .Select(line => (Entry: BaselineEntry.Parse(line.Text), line.Text, line.Line))
            .ToList();
        var left = entries.Where(entry => entry.Entry is not null)
            .GroupBy(entry => KeyOf(entry.Entry!))
            .ToDictionary(same => same.Key, same => new Queue<(string Text, int Line)>(same.Select(entry => (entry.Text, entry.Line))));
        var known = findings.Select(finding => IsKnown(finding, left) ? finding with { Suppression = new Suppression("It is in the baseline.", isExternal: true) } : finding).ToList();
        return
        [
            .. known,
            .. entries.Where(entry => entry.Entry is null).Select(entry => Problem(entry.Text, entry.Line, "cannot be read")),
            .. left.Values.SelectMany(gone => gone).OrderBy(gone => gone.Line).Select(gone => Problem(gone.Text, gone.Line, "matches no finding any more")),
        ];
    }

    private bool IsKnown(ManifestFinding finding, Dictionary<BaselineEntry, Queue<(string Text, int Line)>> left)
    {
        if (finding.Suppression is not null
            || BaselineEntry.Of(finding, relativePath) is not { } entry
            || !left.TryGetValue(KeyOf(entry), out var same)
            || same.Count == 0)
        {
            return false;
        }

        same.Dequeue();
        return true;
    }

    private BaselineEntry KeyOf(BaselineEntry entry) => entry with { File = paths.KeyOf(entry.File) };

    private ManifestFinding Problem(string text, int line, string what) =>
        ManifestFinding.About(KUBE9011BaselineEntryGone.Descriptor, policy, new YamlLocation(path, line, 1, line, text.Length + 1), [what]);
}
