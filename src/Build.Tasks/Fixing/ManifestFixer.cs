using KubeGuard.Build.Validation;
using KubeGuard.Kubernetes;

namespace KubeGuard.Build.Fixing;

/// <summary>Mends the findings of a file, as many as can be mended without touching anything else.</summary>
/// <param name="judge">Finds them.</param>
internal sealed class ManifestFixer(ManifestJudge judge)
{
    // What one fix brings to light, the next round mends: a pod that must not run as root, and its container that says it does.
    private const int MaxRounds = 8;

    /// <summary>Mends a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="text">Its text.</param>
    /// <param name="set">The objects that are deployed together with those of the file.</param>
    /// <param name="isWanted">Which findings to mend.</param>
    /// <param name="cancellationToken">Stops between documents.</param>
    public FixedFile Fix(ManifestFile file, string text, ManifestSet set, Func<ManifestFinding, bool> isWanted, CancellationToken cancellationToken)
    {
        var changed = new ChangedLines(text);
        var mended = new List<ManifestFinding>();
        for (var round = 1; ; round++)
        {
            var (replacements, made, refused) = FindReplacements(file, changed.Text, set, isWanted, cancellationToken);
            if (replacements.Count == 0 || round > MaxRounds)
            {
                return new FixedFile(changed.Text, changed.Changes, mended, refused);
            }

            changed.Apply(replacements);
            mended.AddRange(made);
        }
    }

    private (IReadOnlyList<SpanReplacement> Replacements, IReadOnlyList<ManifestFinding> Made, IReadOnlyList<(ManifestFinding Finding, string Reason)> Refused) FindReplacements(
        ManifestFile file, string text, ManifestSet set, Func<ManifestFinding, bool> isWanted, CancellationToken cancellationToken)
    {
        var sources = new JudgedSources();
        var findings = judge.Judge(file, text, set, cancellationToken, sources);
        var mendable = findings
            .Take(sources.Findings.Count)
            .Zip(sources.Findings, (finding, source) => (Finding: finding, Source: source))
            .Where(pair => pair.Source is { Fixes.Count: > 0 } && pair.Finding.Suppression is null && isWanted(pair.Finding))
            .Select(pair => (pair.Finding, Fix: new PlacedFix(pair.Source!.Object.Place, pair.Source.Fixes[0])))
            .ToLookup(pair => pair.Finding.Document);
        var replacements = new List<SpanReplacement>();
        var refused = new List<(ManifestFinding Finding, string Reason)>();
        foreach (var part in DocumentPart.In(text).Where(part => mendable.Contains(part.Index)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var pairs = mendable[part.Index].ToList();
            var (changes, failures) = new DocumentFixer(part.Text, sources.Roots[part.Index]).Make([.. pairs.Select(pair => pair.Fix)]);
            replacements.AddRange(changes.Select(change => new SpanReplacement(change.Start + part.Start, change.End + part.Start, change.Text)));
            refused.AddRange(failures.Select(failure => (pairs.First(pair => ReferenceEquals(pair.Fix, failure.Fix)).Finding, failure.Reason)));
        }

        var failed = new HashSet<ManifestFinding>(refused.Select(pair => pair.Finding));
        return (replacements, [.. mendable.SelectMany(pairs => pairs).Select(pair => pair.Finding).Where(finding => !failed.Contains(finding))], refused);
    }
}
