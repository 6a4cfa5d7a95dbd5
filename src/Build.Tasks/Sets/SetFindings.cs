using KubeGuard.Build.Validation;
using KubeGuard.Cluster.Images;
using KubeGuard.Cluster.Objects;
using KubeGuard.Cluster.Rules;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;
using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Build.Sets;

/// <summary>Runs the rules about a manifest set over the extracts of its files, and places their findings in the files.</summary>
/// <param name="checker">Places findings.</param>
/// <param name="analyzer">Runs the rules.</param>
internal sealed class SetFindings(ManifestChecker checker, SetAnalyzer analyzer)
{
    /// <summary>The contents of images.</summary>
    public ImageContents Images { get; init; } = ImageContents.None;

    /// <summary>Finds the findings in each file.</summary>
    /// <param name="files">The files of the set, each with its settings.</param>
    /// <param name="isDeclaredComplete">Whether the project says that there are no other objects.</param>
    /// <param name="cancellationToken">Stops between two rules.</param>
    /// <returns>The findings of each file, in the order of the files.</returns>
    public IReadOnlyList<IReadOnlyList<SetFinding>> Find(
        IReadOnlyList<(ManifestFile File, RulePolicy Policy, FileExtract Extract)> files, bool isDeclaredComplete, CancellationToken cancellationToken)
    {
        var isComplete = isDeclaredComplete && files.All(file => file.Extract.IsWhole);
        var set = new ObjectSet([.. files.SelectMany(file => file.Extract.Objects.Select(item => item.Value.ReleasedTo(file.File.DefaultNamespace)))], isComplete) { Images = Images };
        var byObject = analyzer.Analyze(set, cancellationToken).ToLookup(finding => finding.Object);
        return [.. files.Select(file => FindIn(file.File, file.Policy, file.Extract, byObject))];
    }

    private IReadOnlyList<SetFinding> FindIn(ManifestFile file, RulePolicy policy, FileExtract extract, ILookup<KubernetesObject, Finding> byObject)
    {
        var sources = extract.Objects.SelectMany(item => byObject[item.Value.Value].Select(finding => (Item: item, Finding: finding))).ToList();
        IReadOnlyList<ManifestFinding> placed = [.. sources.Select(source => checker.Place(source.Finding, source.Item, file))];
        return
        [
            .. CommentSuppressions.ApplyOfSet(placed, extract.Comments, policy, analyzer.Runs).Select((finding, index) => index < sources.Count
                ? new SetFinding(finding, sources[index].Finding, sources[index].Item.Place)
                : new SetFinding(finding, null, ManifestPath.Root)),
        ];
    }
}
