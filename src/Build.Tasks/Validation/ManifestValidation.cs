using KubeGuard.Build.Configuration;
using KubeGuard.Build.Yaml;
using KubeGuard.Kubernetes;
using KubeGuard.Rules;

namespace KubeGuard.Build.Validation;

/// <summary>Checks files: what MSBuild, a test or a benchmark runs.</summary>
/// <param name="policies">The settings of each file.</param>
/// <param name="read">Reads the text of a file by its path; the file system unless given.</param>
public sealed class ManifestValidation(PolicyProvider policies, Func<string, string>? read = null)
{
    private readonly ManifestFileReader _reader = new(policies, read ?? TextFile.Read);
    private readonly ManifestAnalyzer _analyzer = new();

    /// <summary>Checks files, in parallel.</summary>
    /// <returns>All findings in the order of file, line, column and ID, the suppressed ones included.</returns>
    /// <exception cref="OperationCanceledException">The token asked to stop.</exception>
    public IReadOnlyList<ManifestFinding> Run(IReadOnlyList<ManifestFile> files, CancellationToken cancellationToken = default)
    {
        var parsed = InParallel(files, _reader.Read, cancellationToken);
        var sets = parsed
            .GroupBy(manifest => manifest.File.Set, StringComparer.Ordinal)
            .ToDictionary(
                set => set.Key,
                set => new ManifestSet([.. set.SelectMany(manifest => manifest.Objects).Select(item => item.Value)]),
                StringComparer.Ordinal);
        return
        [
            .. InParallel(parsed, manifest => Judge(manifest, sets[manifest.File.Set], cancellationToken), cancellationToken)
                .SelectMany(findings => findings)
                .OrderBy(finding => finding.Location.File, StringComparer.Ordinal)
                .ThenBy(finding => finding.Location.Line)
                .ThenBy(finding => finding.Location.Column)
                .ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal),
        ];
    }

    private static TResult[] InParallel<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> convert, CancellationToken cancellationToken)
    {
        var results = new TResult[items.Count];
        Parallel.For(0, items.Count, new ParallelOptions { CancellationToken = cancellationToken }, i => results[i] = convert(items[i]));
        return results;
    }

    private List<ManifestFinding> Judge(ParsedManifest manifest, ManifestSet set, CancellationToken cancellationToken)
    {
        var policy = policies.For(manifest.File.Path, manifest.File.Version);
        var findings = manifest.Findings.Select(finding => finding with { Suppression = SuppressionOf(finding.Rule, finding.Location, manifest) }).ToList();
        foreach (var item in manifest.Objects)
        {
            var found = _analyzer.Analyze(item.Value, set, policy, cancellationToken);
            findings.AddRange(found.Select(finding => Place(finding, item, manifest)));
        }

        findings.RemoveAll(finding => finding.Severity == RuleSeverity.None);
        return findings;
    }

    private static ManifestFinding Place(Finding finding, ManifestObject item, ParsedManifest manifest)
    {
        var location = finding.Location as YamlLocation ?? YamlLocation.OfFile(manifest.File.Path);
        return new ManifestFinding
        {
            Rule = finding.Descriptor,
            Severity = finding.Severity,
            Message = finding.Message,
            Location = location,
            Object = ObjectIdentity.Of(item.Value),
            Path = finding.Path.ToString(),
            Covers = finding.Covers,
            Document = item.Document,
            Item = item.Item,
            Suppression = finding.Suppression ?? SuppressionOf(finding.Descriptor, location, manifest),
        };
    }

    private static Suppression? SuppressionOf(RuleDescriptor rule, YamlLocation location, ParsedManifest manifest) =>
        manifest.Suppressions.Select(comment => comment.For(rule.Id, location)).FirstOrDefault(found => found is not null);
}
