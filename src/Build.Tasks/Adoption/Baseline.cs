using System.Globalization;
using KubeGuard.Build.Validation;
using KubeGuard.Build.Yaml;
using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Build.Adoption;

/// <summary>Findings of an earlier day, one per line, that later builds do not report again.</summary>
/// <param name="path">The file.</param>
/// <param name="lines">Its lines.</param>
/// <param name="policy">Its settings.</param>
/// <param name="relativePath">The path of a file as a baseline names it.</param>
/// <param name="paths">The path convention.</param>
internal sealed class Baseline(string path, IReadOnlyList<string> lines, RulePolicy policy, Func<string, string> relativePath, PathConvention paths)
{
    private const string Header = "# Findings that were there before; written by the target UpdateKubernetesBaseline.";

    // The baseline of an old project may have thousands.
    private const int MaxNamed = 3;

    private readonly IReadOnlyList<BaselineLine> _lines =
    [
        .. lines
            .Select((line, index) => (Text: line.Trim(), Number: index + 1))
            .Where(line => line.Text.Length > 0 && line.Text[0] != '#')
            .Select(line => new BaselineLine(BaselineEntry.Parse(line.Text), line.Text, line.Number)),
    ];

    /// <summary>The text of a baseline of some findings.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="kept">The entries of an earlier baseline to keep.</param>
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

    /// <summary>Marks the findings that the baseline names, and adds one finding about the entries that match none.</summary>
    /// <param name="findings">All findings.</param>
    /// <param name="uncheckedFiles">The keys of the relative paths of files that were not checked, so that their entries cannot be matched.</param>
    public IReadOnlyList<ManifestFinding> Apply(IReadOnlyList<ManifestFinding> findings, ISet<string> uncheckedFiles)
    {
        var (known, gone) = new BaselineMatcher(Entries, EntryOf).Match(findings);
        return
        [
            .. findings.Select((finding, index) => known.Contains(index) ? finding with { Suppression = new Suppression("It is in the baseline.", isExternal: true) } : finding),
            .. Problem([.. _lines.Where(line => line.Entry is null)], "The line {0} of the baseline cannot be read", "{0} lines of the baseline cannot be read: {1}"),
            .. Problem([.. gone.Where(line => !IsAbout(uncheckedFiles, line))], "The entry {0} of the baseline matches no finding any more", "{0} entries of the baseline match no finding any more: {1}"),
        ];
    }

    /// <summary>The text of the baseline without the entries whose findings were fixed.</summary>
    /// <param name="before">The findings before they were fixed.</param>
    /// <param name="after">The findings that are left.</param>
    /// <returns>The text, and the number of entries removed from it.</returns>
    public (string Text, int Removed) WithoutFixed(IReadOnlyList<ManifestFinding> before, IReadOnlyList<ManifestFinding> after)
    {
        var removed = new HashSet<int>();
        var (countBefore, countAfter) = (CountsOf(before), CountsOf(after));
        foreach (var same in Entries.GroupBy(line => line.Entry!))
        {
            var left = countAfter[same.Key].Count();
            var fixedCount = countBefore[same.Key].Count() - left;
            removed.UnionWith(same.Skip(left).Take(fixedCount).Select(line => line.Number));
        }

        return (string.Join("\n", lines.Where((_, index) => !removed.Contains(index + 1))), removed.Count);
    }

    private IReadOnlyList<BaselineLine> Entries =>
        [.. _lines.Where(line => line.Entry is not null).Select(line => line with { Entry = KeyOf(line.Entry!) })];

    private ILookup<BaselineEntry, ManifestFinding> CountsOf(IReadOnlyList<ManifestFinding> findings) =>
        findings.Where(finding => finding.Suppression is null && EntryOf(finding) is not null).ToLookup(finding => EntryOf(finding)!);

    private BaselineEntry? EntryOf(ManifestFinding finding) => BaselineEntry.Of(finding, relativePath) is { } entry ? KeyOf(entry) : null;

    private bool IsAbout(ISet<string> files, BaselineLine line) => line.Entry is { } entry && files.Contains(KeyOf(entry).File);

    private BaselineEntry KeyOf(BaselineEntry entry) => entry with { File = paths.KeyOf(entry.File) };

    // A single finding for all lines, at the first of them.
    private IEnumerable<ManifestFinding> Problem(IReadOnlyList<BaselineLine> wrong, string one, string several)
    {
        if (wrong.Count == 0)
        {
            yield break;
        }

        var first = wrong[0];
        var names = string.Join(", ", wrong.Take(MaxNamed).Select(line => $"'{line.Text}'"));
        var others = wrong.Count > MaxNamed ? " and " + Counted.Of(wrong.Count - MaxNamed, "other") : "";
        IReadOnlyList<string> arguments = wrong.Count == 1
            ? [string.Format(CultureInfo.InvariantCulture, one, names), "it"]
            : [string.Format(CultureInfo.InvariantCulture, several, wrong.Count, names + others), "them"];
        yield return ManifestFinding.About(
            KUBE9011BaselineEntryGone.Descriptor, policy, new YamlLocation(path, first.Number, 1, first.Number, first.Text.Length + 1), arguments);
    }
}
