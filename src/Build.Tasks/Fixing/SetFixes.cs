using KubeGuard.Build.Configuration;
using KubeGuard.Build.Sets;
using KubeGuard.Build.Validation;

namespace KubeGuard.Build.Fixing;

/// <summary>Chooses fixes of the findings of rules about manifest sets, in the files as they are by now.</summary>
/// <param name="policies">The settings of each file.</param>
/// <param name="selection">Chooses the fix of each finding.</param>
/// <param name="renderedSets">The sets that also have charts or overlays. Their objects are not known here, so nothing is fixed.</param>
internal sealed class SetFixes(ManifestPolicyProvider policies, FixSelection selection, IReadOnlyCollection<string> renderedSets)
{
    private readonly ManifestChecker _checker = new(policies);

    /// <summary>Finds the findings in all sets.</summary>
    /// <param name="files">The files, each once for every set that it is in, with their texts; no text of a file that cannot be read.</param>
    /// <param name="cancellationToken">Stops between files and between rules.</param>
    public IReadOnlyList<SetFinding> Find(IReadOnlyList<(ManifestFile File, string? Text)> files, CancellationToken cancellationToken)
    {
        var inSets = files.Where(file => !renderedSets.Contains(file.File.Set)).ToList();
        var plans = SetPlan.ByName(inSets.Select(file => (file.File.Set, policies.For(file.File.SettingsPath, file.File.Version))), policies.SetRules);
        return
        [
            .. inSets
                .GroupBy(file => file.File.Set, StringComparer.Ordinal)
                .Where(inSet => plans[inSet.Key].Analyzer is not null)
                .SelectMany(inSet => FindIn([.. inSet], plans[inSet.Key], cancellationToken)),
        ];
    }

    /// <summary>Chooses what is to be fixed, and what is left to a person.</summary>
    /// <param name="findings">The findings in all sets.</param>
    /// <param name="ofFiles">The findings of rules about one object. What they cover is not fixed.</param>
    public SetFixRound Choose(IReadOnlyList<SetFinding> findings, SetOverlaps ofFiles)
    {
        var decided = findings
            .Where(found => found.Fixes.Count > 0 && found.Finding.Suppression is null && !ofFiles.Cover(found.Finding))
            .Select(found => (Found: found, Decision: selection.Decide(found.Finding, found.Fixes)))
            .ToList();
        return new SetFixRound(
            [.. decided.Where(item => item.Decision?.Fix is not null).Select(item => new WideFix(item.Found.Finding, item.Found.Place, item.Decision!.Fix!))],
            [.. decided.Where(item => item.Decision?.Left is not null).Select(item => new LeftFinding(item.Found.Finding, item.Decision!.Left!.Value, item.Decision.Objection))]);
    }

    private IEnumerable<SetFinding> FindIn(IReadOnlyList<(ManifestFile File, string? Text)> files, SetPlan plan, CancellationToken cancellationToken)
    {
        var extracts = Concurrently.Select(
            files,
            file => file.Text is { } text ? _checker.Extract(file.File, text, plan.Analyzer!, cancellationToken) : FileExtract.Unreadable,
            cancellationToken);
        return new SetFindings(_checker, plan.Analyzer!)
            .Find(
                [.. files.Zip(extracts, (file, extract) => (file.File, policies.For(file.File.SettingsPath, file.File.Version), extract))],
                files.All(file => file.File.Completeness.IsComplete),
                cancellationToken)
            .SelectMany(findings => findings);
    }
}
