using KubeGuard.Build.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Build.Fixing;

/// <summary>The changes and fixes that one analysis of a file leads to.</summary>
/// <param name="Replacements">The changes of the text.</param>
/// <param name="Applied">The fixes that they make.</param>
/// <param name="Refused">The findings whose fix cannot be applied, each with the reason.</param>
/// <param name="Left">The findings whose fix is left to a person.</param>
/// <param name="Wide">The fixes that concern other objects, too, which are made when all files are known.</param>
internal sealed record FixRound(
    IReadOnlyList<SpanReplacement> Replacements,
    IReadOnlyList<AppliedFix> Applied,
    IReadOnlyList<(ManifestFinding Finding, string Reason)> Refused,
    IReadOnlyList<LeftFinding> Left,
    IReadOnlyList<WideFix> Wide)
{
    /// <summary>Applies the chosen fixes of the findings of a file, as far as its text allows.</summary>
    /// <param name="text">The text.</param>
    /// <param name="findings">The findings with a fix, each with the place of its object in the document and the choice among its fixes.</param>
    /// <param name="roots">The trees of the documents, by their indices.</param>
    /// <param name="cancellationToken">Stops between documents.</param>
    public static FixRound Of(
        string text,
        IReadOnlyList<(ManifestFinding Finding, ManifestPath Place, FixDecision Decision)> findings,
        IReadOnlyDictionary<int, ManifestNode> roots,
        CancellationToken cancellationToken)
    {
        var chosen = findings
            .Where(item => item.Decision.Fix?.IsOfAnalyzedObject == true)
            .Select(item => (item.Finding, Placed: new PlacedFix(item.Place, item.Decision.Fix!)))
            .ToLookup(pair => pair.Finding.Document);
        var replacements = new List<SpanReplacement>();
        var refused = new Dictionary<PlacedFix, (ManifestFinding, string)>();
        foreach (var part in DocumentPart.In(text).Where(part => chosen.Contains(part.Index)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var findingOf = chosen[part.Index].ToDictionary(pair => pair.Placed, pair => pair.Finding);
            var (changes, failures) = new YamlDocumentFixer(part.Text, roots[part.Index]).Make([.. findingOf.Keys]);
            replacements.AddRange(changes.Select(change => change.Shifted(part.Start)));
            foreach (var (fix, reason) in failures)
            {
                refused[fix] = (findingOf[fix], reason);
            }
        }

        return new FixRound(
            replacements,
            [.. chosen.SelectMany(pairs => pairs).Where(pair => !refused.ContainsKey(pair.Placed)).Select(pair => AppliedFix.Of(pair.Finding, pair.Placed.Fix))],
            [.. refused.Values],
            [.. findings.Where(item => item.Decision.Left is not null).Select(item => new LeftFinding(item.Finding, item.Decision.Left!.Value, item.Decision.Objection))],
            [.. findings.Where(item => item.Decision.Fix?.IsOfAnalyzedObject == false).Select(item => new WideFix(item.Finding, item.Place, item.Decision.Fix!))]);
    }
}
