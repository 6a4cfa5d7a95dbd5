using KubeGuard.Build.Configuration;
using KubeGuard.Build.Validation;
using KubeGuard.Build.Yaml;
using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes;
using KubeGuard.Rules;

namespace KubeGuard.Build.Sets;

/// <summary>Reads the manifest sets of a project as a whole, without running rules.</summary>
/// <param name="policies">The settings of each file, with no rules.</param>
/// <param name="pathOf">Writes the path of a file for people.</param>
/// <param name="hasAllFiles">Whether every chart and overlay of the project is among the files.</param>
internal sealed class ProjectSetReader(ManifestPolicyProvider policies, Func<string, string> pathOf, bool hasAllFiles)
{
    private static readonly RuleDescriptor[] _lossRules =
        [KUBE6301YamlSyntaxError.Descriptor, KUBE9006ManifestIsTemplate.Descriptor, KUBE9003UnreadableManifest.Descriptor];

    private readonly ManifestChecker _checker = new(policies);

    /// <summary>Reads the sets of some files.</summary>
    /// <returns>The sets that have objects, by their titles, and the findings about files that could not be read.</returns>
    public (IReadOnlyList<ProjectSet> Sets, IReadOnlyList<ManifestFinding> Losses) Read(IReadOnlyList<ManifestFile> files, CancellationToken cancellationToken)
    {
        var inputs = Concurrently.Select([.. files.OrderBy(file => pathOf(file.Path), StringComparer.Ordinal)], file => Read(file, cancellationToken), cancellationToken);
        var bySet = inputs.GroupBy(input => input.File.Set, StringComparer.Ordinal)
            .Where(inSet => inSet.Any(input => input.Extract.Objects.Count > 0))
            .Select(inSet => (Title: TitleOf(inSet.Key, [.. inSet]), Files: inSet.ToList()))
            .GroupBy(set => set.Title, StringComparer.Ordinal).OrderBy(same => same.Key, StringComparer.Ordinal);
        return (
            [.. bySet.SelectMany(same => same.Select((set, index) => Create(index == 0 ? set.Title : $"{set.Title} ({index + 1})", set.Files)))],
            FindingMerger.Merge(inputs.Select(input => input.Losses), []));
    }

    private ReadFile Read(ManifestFile file, CancellationToken cancellationToken)
    {
        string text;
        try
        {
            text = TextFile.ReadStrictly(file.Path);
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            return new ReadFile(file, "", FileExtract.Unreadable, LossesIn(_checker.Unreadable(file, exception)));
        }

        var extraction = new FileExtraction(whole => whole);
        var findings = LossesIn(_checker.Check(file, text, ManifestSet.Unknown, cancellationToken, extraction: extraction));
        return file.Source is { } source
            ? new ReadFile(file, text, extraction.Extract, source.Trace(findings, text))
            : new ReadFile(file, "", extraction.Extract, findings);
    }

    private static IReadOnlyList<ManifestFinding> LossesIn(IEnumerable<ManifestFinding> findings) =>
        [.. findings.Where(finding => Array.IndexOf(_lossRules, finding.Rule) >= 0)];

    // The set of a chart or overlay without a name has one that nobody wrote.
    private string TitleOf(string set, IReadOnlyList<ReadFile> files) =>
        files is [{ File.Source: { } source }] ? pathOf(Path.GetDirectoryName(source.File)!) : set;

    private ProjectSet Create(string title, IReadOnlyList<ReadFile> files) => new(
        title,
        new ObjectSet(
            [.. files.SelectMany(file => file.Extract.Objects.Select(item => item.Value.ReleasedTo(file.File.DefaultNamespace)))],
            hasAllFiles && files.All(file => file.File.Completeness.IsComplete && file.Extract.IsWhole)),
        files.Where(file => file.File.Source is not null).ToDictionary(file => file.File.Path, SourcesOf, StringComparer.Ordinal))
    {
        DefaultNamespace = files.Select(file => file.File.DefaultNamespace).FirstOrDefault(name => name.Length > 0)
            ?? files.SelectMany(file => file.Extract.Objects).Select(item => item.Value.Policy.DefaultNamespace).FirstOrDefault(name => name is not null),
    };

    private static Func<YamlLocation, YamlLocation> SourcesOf(ReadFile file)
    {
        var find = new Lazy<Func<YamlLocation, YamlLocation>>(() => file.File.Source!.LocatorIn(file.RenderedText));
        return at => find.Value(at);
    }

    private sealed record ReadFile(ManifestFile File, string RenderedText, FileExtract Extract, IReadOnlyList<ManifestFinding> Losses);
}
