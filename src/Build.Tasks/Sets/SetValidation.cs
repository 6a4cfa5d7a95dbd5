using KubeGuard.Build.Caching;
using KubeGuard.Build.Fixing;
using KubeGuard.Build.Images;
using KubeGuard.Build.Validation;
using KubeGuard.Cluster.Images;
using KubeGuard.Cluster.Rules;

namespace KubeGuard.Build.Sets;

/// <summary>Runs the rules about whole manifest sets, for each set that changed since an earlier build.</summary>
/// <param name="checker">Places the findings in the files.</param>
/// <param name="read">Reads the text of a file by its path.</param>
/// <param name="hasAllFiles">Whether every chart and overlay of the project is among the files.</param>
/// <param name="fixes">Computes the changes of text that fix the findings, if they are wanted.</param>
internal sealed class SetValidation(ManifestChecker checker, Func<string, string> read, bool hasAllFiles, TextFixes? fixes = null)
{
    /// <summary>The contents of images.</summary>
    public ImageContents Images { get; init; } = ImageContents.None;

    /// <summary>The findings of all sets.</summary>
    /// <param name="files">The files of all sets, in their order.</param>
    /// <param name="plans">The rules for each set, by its name.</param>
    /// <param name="cache">The results of an earlier build.</param>
    /// <param name="cancellationToken">Stops between two rules.</param>
    public IReadOnlyList<CachedSet> Run(
        IReadOnlyList<SetInput> files, IReadOnlyDictionary<string, SetPlan> plans, ValidationCache cache, CancellationToken cancellationToken) =>
    [
        .. from inSet in files.GroupBy(file => file.Input.File.Set, StringComparer.Ordinal)
           let plan = plans[inSet.Key]
           where plan.Analyzer is not null
           select Run(inSet.Key, [.. inSet], plan, cache, cancellationToken),
    ];

    private CachedSet Run(string name, IReadOnlyList<SetInput> files, SetPlan plan, ValidationCache cache, CancellationToken cancellationToken)
    {
        var isDeclaredComplete = hasAllFiles && files.All(file => file.Input.File.Completeness.IsComplete);
        var (fingerprint, places) = (FingerprintOf(files, plan, isDeclaredComplete), PlacesOf(files));
        if (cache.FindSet(name) is { } known && known.Fingerprint == fingerprint)
        {
            if (known.Places == places)
            {
                return known;
            }

            if (MovedFindings.Find(known.Findings, files, cache) is { } moved)
            {
                return known with { Places = places, Findings = moved };
            }
        }

        var images = new AskedImages(Images);
        return new CachedSet(name, fingerprint, places, FindIn(files, plan.Analyzer!, images, isDeclaredComplete, cancellationToken)) { Images = images.References };
    }

    private static ulong PlacesOf(IReadOnlyList<SetInput> files) =>
        files.Aggregate(new Fingerprint(), (fingerprint, file) => fingerprint.Add(file.Extract.PlacesFingerprint)).Value;

    // The places in a chart or overlay depend on all of the rendered text, and fixes on that of every file.
    private ulong FingerprintOf(IReadOnlyList<SetInput> files, SetPlan plan, bool isComplete)
    {
        var fingerprint = new Fingerprint().Add(plan.Fingerprint).Add(isComplete ? 1UL : 0).Add(Images.Fingerprint);
        foreach (var (input, extract) in files)
        {
            fingerprint.Add(input.File.Path).Add(input.File.DefaultNamespace).Add(input.Settings).Add(extract.ContentFingerprint).Add(input.File.Source is null && fixes is null ? 0 : input.Tracked?.Hash ?? 0);
        }

        return fingerprint.Value;
    }

    private IReadOnlyList<ManifestFinding> FindIn(IReadOnlyList<SetInput> files, SetAnalyzer analyzer, ImageContents images, bool isDeclaredComplete, CancellationToken cancellationToken)
    {
        var extracts = Concurrently.Select(files, file => file.Extract.Read(file.Input.File.Path, file.Input.Policy), cancellationToken);
        var inFiles = new SetFindings(checker, analyzer) { Images = images }.Find(
            [.. files.Zip(extracts, (file, extract) => (file.Input.File, file.Input.Policy, extract))], isDeclaredComplete, cancellationToken);
        var rendered = new HashSet<string>(files.Where(file => file.Input.File.Source is not null).Select(file => file.Input.File.Path), StringComparer.Ordinal);
        return [.. files.Zip(inFiles, (file, findings) => Finish(file.Input, findings, rendered)).SelectMany(findings => findings)];
    }

    private IReadOnlyList<ManifestFinding> Finish(ManifestInput input, IReadOnlyList<SetFinding> found, ISet<string> rendered)
    {
        var fixable = fixes is not null && input.File.Source is null ? fixes.AddTo(input.File, found) : found.Select(item => item.Finding);
        IReadOnlyList<ManifestFinding> findings = [.. fixable.Select(finding => WithoutRendered(finding, rendered))];
        return input.File.Source is { } source && findings.Count > 0 ? source.Trace(findings, ReadRendered(input)) : findings;
    }

    // Nobody can look at a place in what another chart or overlay rendered.
    private static ManifestFinding WithoutRendered(ManifestFinding finding, ISet<string> rendered) => finding with
    {
        Related = [.. finding.Related.Where(place => place.Location.File == finding.Location.File || !rendered.Contains(place.Location.File))],
    };

    // A file that disappeared during the build has no lines to trace.
    private string ReadRendered(ManifestInput input)
    {
        try
        {
            return input.Text ?? read(input.File.Path);
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            return "";
        }
    }
}
