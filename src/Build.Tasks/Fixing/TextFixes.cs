using KubeGuard.Build.Sets;
using KubeGuard.Build.Validation;
using KubeGuard.Build.Yaml;
using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Build.Fixing;

/// <summary>Checks a file and adds to each finding the changes of the text that fix it.</summary>
internal static class TextFixes
{
    /// <summary>The findings of a file, with the fixes of those that have any.</summary>
    public static IReadOnlyList<ManifestFinding> Check(
        ManifestChecker checker, ManifestFile file, string text, ManifestSet set, CancellationToken cancellationToken, FileExtraction? extraction)
    {
        var sources = new FindingSources();
        var findings = checker.Check(file, text, set, cancellationToken, sources, extraction);
        if (sources.Findings.All(source => source is not { Fixes.Count: > 0 }))
        {
            return findings;
        }

        var positions = new TextPositions(file.Path, new StreamPart(text));
        var fixes = findings
            .Zip(sources.Findings, (finding, source) => (finding.Document, Source: source))
            .SelectMany(placed => (placed.Source?.Fixes ?? []).Select(fix => (placed.Document, Fix: new PlacedFix(placed.Source!.Object.Place, fix))))
            .ToLookup(pair => pair.Document, pair => pair.Fix);
        var made = DocumentPart.In(text)
            .Where(part => fixes.Contains(part.Index))
            .ToDictionary(part => part.Index, part => Made(part, sources.Roots[part.Index], [.. fixes[part.Index]], positions));
        return [.. findings.Select((finding, index) => index < sources.Findings.Count
            && sources.Findings[index] is { Fixes.Count: > 0 } source
            && finding.Document is { } document
            && made.TryGetValue(document, out var known)
                ? finding with { Fixes = [.. source.Fixes.Where(known.ContainsKey).Select(fix => known[fix])] }
                : finding)];
    }

    private static Dictionary<RuleFix, TextFix> Made(DocumentPart part, ManifestNode root, IReadOnlyList<PlacedFix> fixes, TextPositions positions) =>
        new YamlDocumentFixer(part.Text, root).MakeEach(fixes).ToDictionary(
            pair => pair.Key.Fix,
            pair => new TextFix(
                pair.Key.Fix.Label,
                [.. Joined(pair.Value).Select(change => new TextReplacement(positions.LocationOf(part.Start + change.Start, part.Start + change.End), change.Text))]));

    // Insertions at one place become one replacement, so that their order is unambiguous.
    private static IEnumerable<SpanReplacement> Joined(IReadOnlyList<SpanReplacement> changes) => changes
        .OrderBy(change => change.Start).ThenBy(change => change.End)
        .GroupBy(change => change.Start)
        .Select(same => new SpanReplacement(same.Key, same.Max(change => change.End), string.Concat(same.Select(change => change.Text))));
}
