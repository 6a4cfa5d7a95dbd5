using KubeGuard.Build.Caching;
using KubeGuard.Build.Configuration;
using KubeGuard.Build.Fixing;
using KubeGuard.Build.Schemas;
using KubeGuard.Build.Sets;
using KubeGuard.Cluster.Images;
using KubeGuard.Kubernetes;

namespace KubeGuard.Build.Validation;

/// <summary>Checks files, for MSBuild, a test or a benchmark.</summary>
/// <param name="policies">The settings of each file.</param>
/// <param name="read">Reads the text of a file by its path; the file system unless given.</param>
/// <param name="withFixes">Whether to compute the changes of text that fix the findings, which takes longer.</param>
/// <param name="hasAllFiles">Whether every chart and overlay of the project could be rendered, so that a set can be complete.</param>
internal sealed class ManifestValidation(ManifestPolicyProvider policies, Func<string, string>? read = null, bool withFixes = false, bool hasAllFiles = true)
{
    // Texts are needed twice; beyond this limit they are read from disk twice.
    private const long MaxKeptCharacters = 16 * 1024 * 1024;

    private readonly Func<string, string> _read = read ?? TextFile.ReadStrictly;
    private readonly ManifestChecker _checker = new(policies);
    private long _keptCharacters;

    /// <summary>The schemas of custom resources that the project names.</summary>
    public SchemaFiles Schemas { get; init; } = SchemaFiles.None;

    /// <summary>The contents of images.</summary>
    public ImageContents Images { get; init; } = ImageContents.None;

    /// <summary>Checks files, in parallel and with few of them in memory at once.</summary>
    /// <returns>All findings in the order of file, line, column and ID, the suppressed ones included.</returns>
    /// <exception cref="OperationCanceledException">The token asked to stop.</exception>
    public IReadOnlyList<ManifestFinding> Run(IReadOnlyList<ManifestFile> files, CancellationToken cancellationToken = default) =>
        Run(files, ValidationCache.Empty, cancellationToken).Findings;

    /// <summary>Checks those files that changed since an earlier build, or depend on one that did.</summary>
    internal ValidationResult Run(IReadOnlyList<ManifestFile> files, ValidationCache cache, CancellationToken cancellationToken)
    {
        // First what rules must know of all files, then each file by itself, then the sets.
        var inputs = Concurrently.Select(files, file => Survey(file, cache, cancellationToken), cancellationToken);
        var sets = RelatedSet.ByName(inputs.Select(input => (input.File.Set, input.Related)), Schemas, new PolicyInputs(inputs, TryRead));
        var plans = SetPlan.ByName(inputs.Select(input => (input.File.Set, input.Policy)), policies.SetRules);
        var fixes = withFixes ? new TextFixes(_checker, files, _read) : null;
        var results = Concurrently.Select(inputs, input => Check(input, sets[input.File.Set], plans[input.File.Set], fixes, cancellationToken), cancellationToken);
        var inSets = new SetValidation(_checker, _read, hasAllFiles, fixes) { Images = Images }.Run(
            [.. inputs.Zip(results, (input, result) => new SetInput(input, result.Extract))], plans, cache, cancellationToken);
        return new ValidationResult(
            FindingMerger.Merge(results.Select(result => result.Findings), inSets.Select(set => set.Findings)),
            [.. results.Select(result => result.Manifest).OfType<CachedManifest>()],
            inSets,
            results.Count(result => result.IsNew))
        {
            ManifestCount = inputs.Count(input => input.HasObject && input.File.Source is null && input.File.Set != ManifestFile.PolicySet),
            RenderedCount = inputs.Count(input => input.HasObject && input.File.Source is not null),
        };
    }

    // A file that cannot be read is reported when it is checked.
    private string? TryRead(ManifestInput input)
    {
        try
        {
            return input.Text ?? _read(input.File.Path);
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            return null;
        }
    }

    private ManifestInput Survey(ManifestFile file, ValidationCache cache, CancellationToken cancellationToken)
    {
        var (policy, fingerprint) = policies.Find(file.SettingsPath, file.Version);
        var settings = new Fingerprint().Add(fingerprint).Add(file.IsDefaultItem ? 1UL : 0).Add(withFixes ? 1UL : 0).Add(FingerprintOf(file.Use)).Value;
        var input = new ManifestInput(file, policy, settings);
        if (cache.Find(file) is { } known && known.Settings == settings && known.Refresh() is { } same)
        {
            return input with { Known = same, Tracked = same.File, Related = same.Related };
        }

        try
        {
            var stamp = FileStamp.Of(file.Path);
            var text = _read(file.Path);
            var isKept = Interlocked.Add(ref _keptCharacters, text.Length) <= MaxKeptCharacters;
            return input with
            {
                Tracked = stamp is null ? null : new TrackedFile(file.Path, stamp, Fingerprint.Of(text)),
                Text = isKept ? text : null,
                HasObject = ManifestText.HasObject(text),
                Related = RelatedObjects.In(file, text, cancellationToken),
            };
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            // The failure repeats when the file is checked, and is reported there.
            return input;
        }
    }

    private static ulong FingerprintOf(ObjectUse use)
    {
        var fingerprint = new Fingerprint().Add(use.IsPart ? 1UL : 0);
        foreach (var name in use.ReplacedImages.Concat(use.GeneratedObjects))
        {
            fingerprint.Add(name);
        }

        return fingerprint.Value;
    }

    private (IReadOnlyList<ManifestFinding> Findings, KeptExtract Extract, CachedManifest? Manifest, bool IsNew) Check(
        ManifestInput input, RelatedSet set, SetPlan plan, TextFixes? fixes, CancellationToken cancellationToken)
    {
        if (input.Known is { } known && known.Extract.Plan == plan.Fingerprint && known.Asked.All(asked => set.FingerprintOf(asked.Kind) == asked.Fingerprint))
        {
            return (known.Findings, known.Extract, known, false);
        }

        string text;
        try
        {
            text = input.Text ?? _read(input.File.Path);
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            return (_checker.Unreadable(input.File, exception), KeptExtract.Of(plan, FileExtract.Unreadable), null, true);
        }

        var asked = new HashSet<string>(StringComparer.Ordinal);
        var extraction = plan.Analyzer is { } analyzer ? new FileExtraction(analyzer.Extract) : null;
        var (findings, others) = fixes is not null && input.File.Source is null
            ? fixes.Check(input.File, text, set.Observed(asked), cancellationToken, extraction)
            : (_checker.Check(input.File, text, set.Observed(asked), cancellationToken, extraction: extraction), []);
        findings = input.File.Source?.Trace(findings, text) ?? findings;
        var extract = KeptExtract.Of(plan, extraction?.Extract ?? FileExtract.Empty);
        var isAsSurveyed = input.Text is not null || (input.Tracked is { } surveyed && surveyed.Hash == Fingerprint.Of(text));
        var tracked = isAsSurveyed ? others.Select(Track).ToList() : [];
        var manifest = isAsSurveyed && input.Tracked is not null && !tracked.Contains(null)
            ? new CachedManifest(
                input.Tracked, input.File.Set, input.Settings, findings, input.Related, extract,
                [.. asked.Select(kind => (kind, set.FingerprintOf(kind)))])
            {
                Others = [.. tracked.OfType<TrackedFile>()],
            }
            : null;
        return (findings, extract, manifest, true);
    }

    private TrackedFile? Track(string path)
    {
        try
        {
            return FileStamp.Of(path) is { } stamp ? new TrackedFile(path, stamp, Fingerprint.Of(_read(path))) : null;
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            return null;
        }
    }
}
