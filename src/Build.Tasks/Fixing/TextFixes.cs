using KubeGuard.Build.Sets;
using KubeGuard.Build.Validation;
using KubeGuard.Build.Yaml;
using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;
using KubeGuard.Rules;

namespace KubeGuard.Build.Fixing;

/// <summary>Checks files and adds to each finding the changes of text that fix it.</summary>
/// <param name="checker">Checks files.</param>
/// <param name="files">The files of all sets.</param>
/// <param name="read">Reads the text of a file by its path.</param>
internal sealed class TextFixes(ManifestChecker checker, IReadOnlyList<ManifestFile> files, Func<string, string> read)
{
    /// <summary>The findings of a file, with the fixes of those that have any.</summary>
    /// <returns>The findings, and the other files whose text the fixes depend on.</returns>
    public (IReadOnlyList<ManifestFinding> Findings, IReadOnlyList<string> Others) Check(
        ManifestFile file, string text, ManifestSet set, CancellationToken cancellationToken, FileExtraction? extraction)
    {
        var sources = new FindingSources();
        var findings = checker.Check(file, text, set, cancellationToken, sources, extraction);
        var fixable = findings
            .Take(sources.Findings.Count)
            .Zip(sources.Findings, (finding, source) => (Finding: finding, Source: source))
            .Where(pair => pair.Source is { Fixes.Count: > 0 })
            .Select(pair => (pair.Finding, Source: pair.Source!))
            .ToList();
        if (fixable.Count == 0)
        {
            return (findings, []);
        }

        var made = MakeNarrow(file, text, fixable, sources.Roots);
        var others = new HashSet<string>(StringComparer.Ordinal);
        var wide = fixable.SelectMany(pair => pair.Source.Fixes
            .Where(fix => !fix.IsOfAnalyzedObject)
            .Select(fix => new WideFix(pair.Finding, pair.Source.Object.Place, fix)));
        foreach (var (fix, changes) in MakeWide(file, text, wide))
        {
            made.Add(fix, changes);
            others.UnionWith(changes.Replacements.Select(replacement => replacement.Location.File).Where(path => path != file.Path && files.Any(other => other.Path == path)));
        }

        return ([.. findings.Select((finding, index) => index < sources.Findings.Count && sources.Findings[index] is { Fixes.Count: > 0 } source
            ? finding with { Fixes = [.. source.Fixes.Where(made.ContainsKey).Select(fix => made[fix])] }
            : finding)], [.. others]);
    }

    /// <summary>Adds to the findings of rules about a set the changes that fix them.</summary>
    /// <param name="file">The file that the findings are in.</param>
    /// <param name="findings">The findings.</param>
    public IReadOnlyList<ManifestFinding> AddTo(ManifestFile file, IReadOnlyList<SetFinding> findings)
    {
        if (findings.All(found => found.Fixes.Count == 0))
        {
            return [.. findings.Select(found => found.Finding)];
        }

        try
        {
            var made = MakeWide(file, read(file.Path), findings.SelectMany(found => found.Fixes.Select(fix => new WideFix(found.Finding, found.Place, fix))))
                .ToDictionary(pair => pair.Fix, pair => pair.Changes);
            return [.. findings.Select(found => found.Finding with { Fixes = [.. found.Fixes.Where(made.ContainsKey).Select(fix => made[fix])] })];
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            // A file that disappeared during the build is fixed by nothing.
            return [.. findings.Select(found => found.Finding)];
        }
    }

    private static Dictionary<RuleFix, TextFix> MakeNarrow(
        ManifestFile file, string text, IEnumerable<(ManifestFinding Finding, Finding Source)> findings, IReadOnlyDictionary<int, ManifestNode> roots)
    {
        var positions = new TextPositions(file.Path, new StreamPart(text));
        var fixes = findings
            .SelectMany(pair => pair.Source.Fixes.Where(fix => fix.IsOfAnalyzedObject).Select(fix => (pair.Finding.Document, Fix: new PlacedFix(pair.Source.Object.Place, fix))))
            .ToLookup(pair => pair.Document, pair => pair.Fix);
        return DocumentPart.In(text)
            .Where(part => fixes.Contains(part.Index))
            .SelectMany(part => new YamlDocumentFixer(part.Text, roots[part.Index]).MakeEach([.. fixes[part.Index]]).Select(pair => (pair.Key.Fix, part.Start, Changes: pair.Value)))
            .ToDictionary(
                made => made.Fix,
                made => new TextFix(made.Fix.Label, ReplacementsOf(made.Changes.Select(change => change.Shifted(made.Start)), positions)));
    }

    private IEnumerable<(RuleFix Fix, TextFix Changes)> MakeWide(ManifestFile file, string text, IEnumerable<WideFix> fixes)
    {
        var fixer = new WideFixer(new ObjectLocator(files, TextOf), TextOf, (path, isNew) => isNew && File.Exists(path) ? "it is there" : null);
        return
            from wide in fixes
            let changes = fixer.Make([wide])
            where changes.Made.Count == 1
            select (wide.Fix, new TextFix(wide.Fix.Label, [.. changes.Files.SelectMany(change => ReplacementsOf(
                change.Replacements, new TextPositions(change.File, new StreamPart(change.Near is null ? TextOf(change.File) : ""))))]));

        string TextOf(string path) => path == file.Path ? text : read(path);
    }

    // Insertions at one place become one replacement, so that their order is unambiguous.
    private static IReadOnlyList<TextReplacement> ReplacementsOf(IEnumerable<SpanReplacement> changes, TextPositions positions) =>
    [
        .. changes
            .OrderBy(change => change.Start).ThenBy(change => change.End)
            .GroupBy(change => change.Start)
            .Select(same => new TextReplacement(positions.LocationOf(same.Key, same.Max(change => change.End)), string.Concat(same.Select(change => change.Text)))),
    ];
}
