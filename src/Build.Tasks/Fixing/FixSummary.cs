using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KubeGuard.Build.Validation;
using KubeGuard.Edits;

namespace KubeGuard.Build.Fixing;

/// <summary>Summarizes for a person what was fixed in a project, what to test now, and what is left.</summary>
/// <param name="isDryRun">Whether nothing is written.</param>
internal sealed class FixSummary(bool isDryRun)
{
    private const int MaxReasons = 3;

    private static readonly Regex _container = new(@"^.*?\b(?:containers|initContainers|ephemeralContainers)\[\d+\]", RegexOptions.CultureInvariant);

    private readonly List<(string File, AppliedFix Fix)> _applied = [];
    private readonly List<(string File, LeftFinding Left)> _left = [];
    private int _files;

    /// <summary>Adds a file.</summary>
    /// <param name="path">The path to show.</param>
    /// <param name="file">The result.</param>
    /// <param name="isWritten">Whether its fixes were applied, if only in other files.</param>
    public void Add(string path, FixedFile file, bool isWritten)
    {
        _left.AddRange(file.Left.Select(left => (path, left)));
        if (isWritten)
        {
            _applied.AddRange(file.Applied.Select(fix => (path, fix)));
            _files += file.Changes.Count > 0 ? 1 : 0;
        }
    }

    /// <summary>Indicates whether nothing was fixed and nothing is left.</summary>
    public bool IsEmpty => _applied.Count + _left.Count == 0;

    /// <summary>One paragraph about all of it.</summary>
    public string Paragraph => string.Join(" ", Sentences());

    /// <summary>The paragraph, and each finding on a line of its own, as Markdown.</summary>
    public string Report
    {
        get
        {
            var text = new StringBuilder("# KubeGuard fixes\n\n").Append(Paragraph).Append('\n');
            AppendList(text, isDryRun ? "Would be fixed" : "Fixed", _applied.Select(item => LineOf(item.File, item.Fix.Finding, item.Fix.Label)));
            AppendList(text, "Left", _left.Select(item => LineOf(item.File, item.Left.Finding, item.Left.Objection ?? DescriptionOf(item.Left.Kind))));
            return text.ToString();
        }
    }

    private IEnumerable<string> Sentences()
    {
        yield return $"KubeGuard {(isDryRun ? "would fix" : "fixed")} {Counted.Of(_applied.Count, "finding")} in {Counted.Of(_files, "manifest")}.";
        var requirements = string.Join("; ", Requirements());
        if (requirements.Length > 0)
        {
            yield return $"Test your workloads{(isDryRun ? " afterwards" : "")}: {requirements}.";
        }

        var placeholders = _applied.Count(item => item.Fix.Safety == FixSafety.Placeholder);
        if (placeholders > 0)
        {
            yield return $"Replace {Counted.Of(placeholders, "placeholder")} by the values that your workloads need.";
        }

        var left = string.Join(", ", LeftParts());
        if (left.Length > 0)
        {
            yield return $"Left to you: {left}.";
        }
    }

    // 12 containers must now run as non-root, 9 must run with a read-only root filesystem; 1 workload must now …
    private IEnumerable<string> Requirements() => _applied
        .Where(item => item.Fix.Requirement is not null)
        .GroupBy(item => SubjectOf(item.Fix.Finding))
        .OrderBy(same => same.Key, StringComparer.Ordinal)
        .Select(same => string.Join(", ", same
            .GroupBy(item => item.Fix.Requirement!, StringComparer.Ordinal)
            .Select(equal => (Requirement: equal.Key, Count: equal.Select(item => (item.File, PlaceOf(item.Fix.Finding))).Distinct().Count()))
            .OrderByDescending(item => item.Count)
            .ThenBy(item => item.Requirement, StringComparer.Ordinal)
            .Select((item, index) => index == 0
                ? $"{Counted.Of(item.Count, same.Key)} must {(isDryRun ? "then" : "now")} {item.Requirement}"
                : $"{item.Count.ToString(CultureInfo.InvariantCulture)} must {item.Requirement}")));

    private IEnumerable<string> LeftParts()
    {
        if (CountOf(LeftKind.Placeholder) is > 0 and var placeholders)
        {
            yield return $"{Counted.Of(placeholders, "finding")} whose fix is a placeholder (KubeGuardFixPlaceholders=true writes it)";
        }

        if (CountOf(LeftKind.Suggestion) is > 0 and var suggestions)
        {
            yield return $"{Counted.Of(suggestions, "suggestion")} (name the rules to fix in KubeGuardFixRules)";
        }

        if (CountOf(LeftKind.Contradicted) is > 0 and var contradicted)
        {
            yield return $"{Counted.Of(contradicted, "finding")} whose fix the manifests speak against ({string.Join("; ", Objections())})";
        }
    }

    private IEnumerable<string> Objections()
    {
        var all = _left
            .Where(item => item.Left.Objection is not null)
            .Select(item => $"{item.Left.Finding.Rule.Id}: {item.Left.Objection}")
            .Distinct(StringComparer.Ordinal)
            .OrderBy(text => text, StringComparer.Ordinal)
            .ToList();
        return all.Count <= MaxReasons ? all : [.. all.Take(MaxReasons), "and others"];
    }

    private int CountOf(LeftKind kind) => _left.Count(item => item.Left.Kind == kind);

    private static string DescriptionOf(LeftKind kind) => kind == LeftKind.Suggestion ? "a suggestion" : "its fix is a placeholder";

    private static string SubjectOf(ManifestFinding finding) =>
        _container.IsMatch(finding.Path ?? "") ? "container"
        : finding.Object?.Kind == "Namespace" ? "namespace"
        : "workload";

    private static (int?, int?, ObjectIdentity?, string) PlaceOf(ManifestFinding finding) =>
        (finding.Document, finding.Item, finding.Object, _container.Match(finding.Path ?? "").Value);

    private static string LineOf(string file, ManifestFinding finding, string text) => $"{file}: {finding.Rule.Id} at `{finding.Path}`: {text}";

    private static void AppendList(StringBuilder text, string heading, IEnumerable<string> lines)
    {
        var items = lines.ToList();
        if (items.Count > 0)
        {
            text.Append("\n## ").Append(heading).Append("\n\n");
            items.ForEach(line => text.Append("- ").Append(line).Append('\n'));
        }
    }
}
