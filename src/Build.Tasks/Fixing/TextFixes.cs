using KubeGuard.Build.Validation;
using KubeGuard.Edits;
using KubeGuard.Kubernetes;

namespace KubeGuard.Build.Fixing;

/// <summary>Judges a file and says of each finding how the text can be changed to mend it.</summary>
internal static class TextFixes
{
    /// <summary>The findings of a file, those that can be mended with their fixes.</summary>
    public static IReadOnlyList<ManifestFinding> Judge(
        ManifestJudge judge, ManifestFile file, string text, ManifestSet set, CancellationToken cancellationToken)
    {
        var sources = new JudgedSources();
        var findings = judge.Judge(file, text, set, cancellationToken, sources);
        if (sources.Findings.All(source => source is not { Fixes.Count: > 0 }))
        {
            return findings;
        }

        var positions = new TextPositions(file.Path, text);
        var documents = DocumentPart.In(text)
            .Where(part => sources.Roots.ContainsKey(part.Index))
            .ToDictionary(part => part.Index, part => (Part: part, Fixer: new DocumentFixer(part.Text, sources.Roots[part.Index])));
        return [.. findings.Select((finding, index) => index < sources.Findings.Count
            && sources.Findings[index] is { Fixes.Count: > 0 } source
            && finding.Document is { } number
            && documents.TryGetValue(number, out var document)
                ? finding with { Fixes = [.. source.Fixes.Select(fix => FixOf(fix, finding, document.Part, document.Fixer, positions)).OfType<TextFix>()] }
                : finding)];
    }

    private static TextFix? FixOf(RuleFix fix, ManifestFinding finding, DocumentPart part, DocumentFixer fixer, TextPositions positions) =>
        fixer.Make(new PlacedFix(finding.Item, fix)) is { } changes
            ? new TextFix(fix.Title, [.. Joined(changes).Select(change => new TextReplacement(positions.LocationOf(part.Start + change.Start, part.Start + change.End), change.Text))])
            : null;

    // What is inserted at one place is one replacement, so that no reader has to guess the order.
    private static IEnumerable<SpanReplacement> Joined(IReadOnlyList<SpanReplacement> changes) => changes
        .OrderBy(change => change.Start).ThenBy(change => change.End)
        .GroupBy(change => change.Start)
        .Select(same => new SpanReplacement(same.Key, same.Max(change => change.End), string.Concat(same.Select(change => change.Text))));
}
