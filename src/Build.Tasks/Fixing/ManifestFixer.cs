using KubeGuard.Build.Validation;
using KubeGuard.Kubernetes;

namespace KubeGuard.Build.Fixing;

/// <summary>Fixes as many findings of a file as possible without touching anything else.</summary>
/// <param name="checker">Finds them.</param>
/// <param name="selection">Chooses the fix of each.</param>
internal sealed class ManifestFixer(ManifestChecker checker, FixSelection selection)
{
    /// <summary>
    /// The most rounds of fixes. A fix can reveal findings for the next round: a container that is no longer privileged
    /// can forbid privilege escalation.
    /// </summary>
    public const int MaxRounds = 8;

    /// <summary>The findings of rules about whole sets. A finding that they cover is not fixed.</summary>
    public SetOverlaps InSets { get; init; } = SetOverlaps.None;

    /// <summary>Fixes a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="text">Its text, which is changed.</param>
    /// <param name="applied">Gets the fixes that are applied.</param>
    /// <param name="set">The objects that are deployed together with those of the file.</param>
    /// <param name="cancellationToken">Stops between documents.</param>
    public FixedFile Fix(ManifestFile file, ChangedLines text, List<AppliedFix> applied, ManifestSet set, CancellationToken cancellationToken)
    {
        for (var count = 1; ; count++)
        {
            var (round, findings) = FindRound(file, text.Text, set, cancellationToken);
            if (round.Replacements.Count == 0 || count > MaxRounds)
            {
                return new FixedFile(text.Text, text.Changes, [.. applied], round.Refused, round.Left, round.Wide, findings);
            }

            text.Apply(round.Replacements);
            applied.AddRange(round.Applied);
        }
    }

    private (FixRound Round, IReadOnlyList<ManifestFinding> Findings) FindRound(ManifestFile file, string text, ManifestSet set, CancellationToken cancellationToken)
    {
        var sources = new FindingSources();
        var findings = checker.Check(file, text, set, cancellationToken, sources);
        var decided = findings
            .Take(sources.Findings.Count)
            .Zip(sources.Findings, (finding, source) => (Finding: finding, Source: source))
            .Where(pair => pair.Source is not null && pair.Finding.Suppression is null && !InSets.Cover(pair.Finding))
            .Select(pair => (pair.Finding, pair.Source!.Object.Place, Decision: selection.Decide(pair.Finding, pair.Source.Fixes)))
            .Where(item => item.Decision is not null)
            .Select(item => (item.Finding, item.Place, item.Decision!))
            .ToList();
        return (FixRound.Of(text, decided, sources.Roots, cancellationToken), findings);
    }
}
