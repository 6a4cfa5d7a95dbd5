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

    private readonly IReadOnlyList<Line> _lines =
    [
        .. lines
            .Select((line, index) => (Text: line.Trim(), Number: index + 1))
            .Where(line => line.Text.Length > 0 && line.Text[0] != '#')
            .Select(line => new Line(BaselineEntry.Parse(line.Text), line.Text, line.Number)),
    ];

    /// <summary>The text of a baseline of some findings.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="kept">Entries of an earlier day that are to stay.</param>
    /// <param name="relativePath">The path of a file as a baseline names it.</param>
    public static string Write(IEnumerable<ManifestFinding> findings, IEnumerable<string> kept, Func<string, string> relativePath)
    {
        var entries = findings
            .Where(finding => finding.Suppression is null && finding.Severity >= RuleSeverity.Suggestion)
            .Select(finding => BaselineEntry.Of(finding, relativePath)?.ToString())
            .OfType<string>()
            .Concat(kept)
            .OrderBy(entry => entry, StringComparer.Ordinal);
        return string.Join("\n", [Header, .. entries]) + "\n";
    }

    /// <summary>The entries about some files.</summary>
    /// <param name="files">The keys of the files' relative paths.</param>
    public IEnumerable<string> EntriesOf(ISet<string> files) => _lines.Where(line => IsAbout(files, line)).Select(line => line.Text);

    /// <summary>Marks the findings that the baseline names, and adds a finding for each entry that names none.</summary>
    /// <param name="findings">All findings.</param>
    /// <param name="unjudged">The keys of the relative paths of files that were not judged, so that nothing is known of their entries.</param>
    public IReadOnlyList<ManifestFinding> Apply(IReadOnlyList<ManifestFinding> findings, ISet<string> unjudged)
    {
        var left = _lines.Where(line => line.Entry is not null)
            .GroupBy(line => KeyOf(line.Entry!))
            .ToDictionary(same => same.Key, same => new Queue<Line>(same));
        var known = findings.Select(finding => IsKnown(finding, left) ? finding with { Suppression = new Suppression("It is in the baseline.", isExternal: true) } : finding).ToList();
        return
        [
            .. known,
            .. _lines.Where(line => line.Entry is null).Select(line => Problem(line, "cannot be read")),
            .. left.Values.SelectMany(gone => gone).Where(gone => !IsAbout(unjudged, gone)).OrderBy(gone => gone.Number).Select(gone => Problem(gone, "matches no finding any more")),
        ];
    }

    private bool IsKnown(ManifestFinding finding, Dictionary<BaselineEntry, Queue<Line>> left)
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

    private bool IsAbout(ISet<string> files, Line line) => line.Entry is { } entry && files.Contains(KeyOf(entry).File);

    private BaselineEntry KeyOf(BaselineEntry entry) => entry with { File = paths.KeyOf(entry.File) };

    private ManifestFinding Problem(Line line, string what) =>
        ManifestFinding.About(KUBE9011BaselineEntryGone.Descriptor, policy, new YamlLocation(path, line.Number, 1, line.Number, line.Text.Length + 1), [line.Text, what]);

    // A line that says something; without an entry if it cannot be read.
    private sealed record Line(BaselineEntry? Entry, string Text, int Number);
}
