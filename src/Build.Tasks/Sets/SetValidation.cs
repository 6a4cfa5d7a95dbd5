using KubeGuard.Build.Caching;
using KubeGuard.Build.Validation;
using KubeGuard.Cluster.Objects;
using KubeGuard.Cluster.Rules;
using KubeGuard.Kubernetes;
using KubeGuard.Rules;

namespace KubeGuard.Build.Sets;

/// <summary>Runs the rules about whole manifest sets, for each set that changed since an earlier build.</summary>
/// <param name="checker">Places the findings in the files.</param>
/// <param name="read">Reads the text of a file by its path.</param>
/// <param name="hasAllFiles">Whether every chart and overlay of the project is among the files.</param>
internal sealed class SetValidation(ManifestChecker checker, Func<string, string> read, bool hasAllFiles)
{
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
        var fingerprint = FingerprintOf(files, plan, isDeclaredComplete);
        return cache.FindSet(name) is { } known && known.Fingerprint == fingerprint
            ? known
            : new CachedSet(name, fingerprint, FindIn(files, plan.Analyzer!, isDeclaredComplete, cancellationToken));
    }

    // The places in a chart or overlay depend on all of the rendered text.
    private static ulong FingerprintOf(IReadOnlyList<SetInput> files, SetPlan plan, bool isComplete)
    {
        var fingerprint = new Fingerprint().Add(plan.Fingerprint).Add(isComplete ? 1UL : 0);
        foreach (var (input, extract) in files)
        {
            fingerprint.Add(input.File.Path).Add(input.Settings).Add(extract.Fingerprint).Add(input.File.Source is null ? 0 : input.Tracked?.Hash ?? 0);
        }

        return fingerprint.Value;
    }

    private IReadOnlyList<ManifestFinding> FindIn(IReadOnlyList<SetInput> files, SetAnalyzer analyzer, bool isDeclaredComplete, CancellationToken cancellationToken)
    {
        var extracts = Concurrently.Select(files, file => file.Extract.Read(file.Input.File.Path, file.Input.Policy), cancellationToken);
        var isComplete = isDeclaredComplete && Array.TrueForAll(extracts, extract => extract.IsWhole);
        var set = new ObjectSet([.. extracts.SelectMany(extract => extract.Objects).Select(item => item.Value)], isComplete);
        var byObject = analyzer.Analyze(set, cancellationToken).ToLookup(finding => finding.Object);
        var rendered = new HashSet<string>(files.Where(file => file.Input.File.Source is not null).Select(file => file.Input.File.Path), StringComparer.Ordinal);
        return [.. files.Zip(extracts, (file, extract) => FindIn(file.Input, extract, byObject, rendered)).SelectMany(findings => findings)];
    }

    private IReadOnlyList<ManifestFinding> FindIn(ManifestInput input, FileExtract extract, ILookup<KubernetesObject, Finding> byObject, ISet<string> rendered)
    {
        IReadOnlyList<ManifestFinding> findings =
            [.. extract.Objects.SelectMany(item => byObject[item.Value.Value].Select(finding => WithoutRendered(checker.Place(finding, item, input.File), rendered)))];
        findings = CommentSuppressions.ApplyOfSet(findings, extract.Comments, input.Policy);
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
