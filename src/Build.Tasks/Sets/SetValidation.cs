using KubeGuard.Build.Caching;
using KubeGuard.Build.Fixing;
using KubeGuard.Build.Images;
using KubeGuard.Build.Validation;
using KubeGuard.Cluster.Images;
using KubeGuard.Cluster.Rules;
using KubeGuard.Rules;

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
        var now = new CachedSet(name, FrameOf(files, plan, isDeclaredComplete), Fingerprints(files, extract => extract.ContentFingerprint), Fingerprints(files, extract => extract.PlacesFingerprint), []);
        if (cache.FindSet(name) is not { } known || known.Frame != now.Frame)
        {
            return FindIn(now, files, plan.Analyzer!, isDeclaredComplete, cancellationToken);
        }

        if (known.Content == now.Content && known.Places == now.Places)
        {
            return known;
        }

        if ((known.Content != now.Content && DependOnEachOther(known)) || EarlierFindings.Find(known, files, plan.Rules, cache) is not { } earlier)
        {
            return FindIn(now, files, plan.Analyzer!, isDeclaredComplete, cancellationToken);
        }

        if (earlier.Affected.Count == 0)
        {
            return known with { Content = now.Content, Places = now.Places, Findings = earlier.Findings, Labels = earlier.Labels };
        }

        var again = FindIn(now, files, new SetAnalyzer(earlier.Affected), isDeclaredComplete, cancellationToken);
        return again with { Findings = [.. earlier.Findings, .. again.Findings] };
    }

    // A suppression that is of no use depends on every rule that it names, and the list of images on those that ask for them.
    private bool DependOnEachOther(CachedSet known) =>
        known.HasSuppressions || Images != ImageContents.None || known.Findings.Any(finding => finding.Rule == KUBE9002RuleFailed.Descriptor);

    private static ulong Fingerprints(IReadOnlyList<SetInput> files, Func<KeptExtract, ulong> of) =>
        files.Aggregate(new Fingerprint(), (fingerprint, file) => fingerprint.Add(of(file.Extract))).Value;

    // The places in a chart or overlay depend on all of the rendered text, and fixes on that of every file.
    private ulong FrameOf(IReadOnlyList<SetInput> files, SetPlan plan, bool isComplete)
    {
        var fingerprint = new Fingerprint().Add(plan.Fingerprint).Add(isComplete ? 1UL : 0).Add(Images.Fingerprint);
        foreach (var (input, _) in files)
        {
            fingerprint.Add(input.File.Path).Add(input.File.DefaultNamespace).Add(input.Settings).Add(input.File.Source is null && fixes is null ? 0 : input.Tracked?.Hash ?? 0);
        }

        return fingerprint.Value;
    }

    private CachedSet FindIn(CachedSet set, IReadOnlyList<SetInput> files, SetAnalyzer analyzer, bool isDeclaredComplete, CancellationToken cancellationToken)
    {
        var images = new AskedImages(Images);
        var extracts = Concurrently.Select(files, file => file.Extract.Read(file.Input.File.Path, file.Input.Policy), cancellationToken);
        var inFiles = new SetFindings(checker, analyzer) { Images = images }.Find(
            [.. files.Zip(extracts, (file, extract) => (file.Input.File, file.Input.Policy, extract))], isDeclaredComplete, cancellationToken);
        var rendered = new HashSet<string>(files.Where(file => file.Input.File.Source is not null).Select(file => file.Input.File.Path), StringComparer.Ordinal);
        var objects = extracts.SelectMany(extract => extract.Objects).Select(item => item.Value).ToList();
        return set with
        {
            Findings = [.. files.Zip(inFiles, (file, findings) => Finish(file.Input, findings, rendered)).SelectMany(findings => findings)],
            Images = images.References,
            HasSuppressions = extracts.Any(extract => extract.Comments.Count > 0) || objects.Exists(item => item.Suppressions.Count > 0),
            Labels = PodLabels.In(objects),
        };
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
