using KubeGuard.Build.Configuration;
using KubeGuard.Build.Schemas;
using KubeGuard.Build.Validation;
using KubeGuard.Build.Yaml;
using KubeGuard.Rules;

namespace KubeGuard.Build.Fixing;

/// <summary>Fixes the files of a project. It only computes the new texts; nothing is written.</summary>
/// <param name="policies">The settings of each file.</param>
/// <param name="selection">Chooses the fix of each finding.</param>
/// <param name="paths">The path convention.</param>
/// <param name="projectDirectory">The folder of the project, outside of which no file is created.</param>
/// <param name="renderedSets">The sets that also have charts or overlays; see <see cref="SetFixes"/>.</param>
internal sealed class ManifestFilesFixer(
    ManifestPolicyProvider policies, FixSelection selection, PathConvention paths, string projectDirectory, IReadOnlyCollection<string> renderedSets)
{
    private readonly ManifestChecker _checker = new(policies);
    private readonly SetFixes _setFixes = new(policies, selection, renderedSets);

    /// <summary>The schemas of custom resources that the project names.</summary>
    public SchemaFiles Schemas { get; init; } = SchemaFiles.None;

    /// <summary>Fixes files: each by itself, then what concerns several of them, until nothing is left to fix.</summary>
    /// <param name="files">The files.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The result for each file, in their order, then for the new ones.</returns>
    public IEnumerable<FileResult> Fix(IReadOnlyList<ManifestFile> files, CancellationToken cancellationToken)
    {
        var distinct = files.GroupBy(file => paths.KeyOf(file.Path), StringComparer.Ordinal).Select(same => same.First()).ToList();
        var read = Concurrently.Select(distinct, Read, cancellationToken);
        var unreadable = read.Select(item => item.Failure).OfType<FileResult>().ToList();
        var all = new FilesInProgress(files, read.Select(item => item.File).OfType<FileInProgress>(), paths);
        for (var round = 1; ; round++)
        {
            var sets = all.FindSets(Schemas, cancellationToken);
            var texts = all.Texts;
            var found = _setFixes.Find(texts, cancellationToken);
            var covering = new SetOverlaps(found.Select(item => item.Finding));
            var results = Concurrently.Select(all.Files, file => Fix(file, sets[file.File.Set], covering, cancellationToken), cancellationToken);
            var inSets = _setFixes.Choose(
                all.Texts.SequenceEqual(texts) ? found : _setFixes.Find(all.Texts, cancellationToken), new SetOverlaps(results.SelectMany(result => result.Fixed!.Remaining)));
            var changes = all.FixerOf(projectDirectory).Make([.. results.SelectMany(result => result.Fixed!.Wide), .. inSets.Fixes]);
            if (changes.Made.Count == 0 || round == ManifestFixer.MaxRounds)
            {
                return InOrder(distinct, [.. unreadable, .. results.Select(result => WithLeft(WithRefused(result, changes), inSets.Left))]).Concat(changes.Blocked.Select(BlockedFile));
            }

            all.Apply(changes);
        }
    }

    private (FileInProgress? File, FileResult? Failure) Read(ManifestFile file)
    {
        try
        {
            return (new FileInProgress(file, EncodedText.Read(file.Path)), null);
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            return (null, new FileResult(file.Path, policies.For(file.Path, file.Version), null, null, _checker.Unreadable(
                file, exception, KUBE9014FixNotMade.Descriptor, ["The file", FileFailure.Describe(exception)])));
        }
    }

    private FileResult Fix(FileInProgress file, RelatedSet set, SetOverlaps inSets, CancellationToken cancellationToken) => new(
        file.File.Path,
        policies.For(file.File.Path, file.File.Version),
        file.Original,
        new ManifestFixer(_checker, selection) { InSets = inSets }.Fix(
            file.File, file.Changed, file.Applied, set.Observed(new HashSet<string>(StringComparer.Ordinal)), cancellationToken),
        []);

    private static FileResult WithRefused(FileResult result, WideChanges changes)
    {
        var refused = changes.Refused.Where(refused => refused.Fix.File == result.Path).Select(refused => (refused.Fix.Finding, refused.Reason)).ToList();
        return refused.Count == 0 ? result : result with { Fixed = result.Fixed! with { Refused = [.. result.Fixed.Refused, .. refused] } };
    }

    private static FileResult WithLeft(FileResult result, IReadOnlyList<LeftFinding> inSets)
    {
        var left = inSets.Where(left => left.Finding.Location.File == result.Path).ToList();
        return left.Count == 0 ? result : result with { Fixed = result.Fixed! with { Left = [.. result.Fixed.Left, .. left] } };
    }

    private FileResult BlockedFile(KeyValuePair<string, string> blocked)
    {
        var policy = policies.For(blocked.Key);
        return new FileResult(blocked.Key, policy, null, null, [ManifestFinding.About(
            KUBE9014FixNotMade.Descriptor, policy, YamlLocation.OfFile(blocked.Key), ["A finding about several objects", blocked.Value])]);
    }

    // New files come last.
    private static IEnumerable<FileResult> InOrder(IReadOnlyList<ManifestFile> files, IReadOnlyList<FileResult> results)
    {
        var index = files.Select((file, number) => (file.Path, number)).ToDictionary(pair => pair.Path, pair => pair.number, StringComparer.Ordinal);
        return results.OrderBy(result => index.TryGetValue(result.Path, out var number) ? number : files.Count);
    }
}
