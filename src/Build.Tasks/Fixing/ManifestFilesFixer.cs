using KubeGuard.Build.Configuration;
using KubeGuard.Build.Validation;
using KubeGuard.Rules;

namespace KubeGuard.Build.Fixing;

/// <summary>Fixes the files of a project. It only computes the new texts; nothing is written.</summary>
/// <param name="policies">The settings of each file.</param>
/// <param name="selection">Chooses the fix of each finding.</param>
/// <param name="paths">The path convention.</param>
internal sealed class ManifestFilesFixer(ManifestPolicyProvider policies, FixSelection selection, PathConvention paths)
{
    private readonly ManifestChecker _checker = new(policies);

    /// <summary>Fixes files.</summary>
    /// <param name="files">The files.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The result for each file, in their order.</returns>
    public IEnumerable<FileResult> Fix(IReadOnlyList<ManifestFile> files, CancellationToken cancellationToken)
    {
        var related = Concurrently.Select(files, file => RelatedIn(file, cancellationToken), cancellationToken);
        var sets = RelatedSet.ByName(files.Zip(related, (file, objects) => (file.Set, objects)));
        var distinct = files.GroupBy(file => paths.KeyOf(file.Path), StringComparer.Ordinal).Select(same => same.First()).ToList();
        return Concurrently.Select(distinct, file => Fix(file, sets[file.Set], cancellationToken), cancellationToken);
    }

    private static IReadOnlyList<Caching.RelatedObject> RelatedIn(ManifestFile file, CancellationToken cancellationToken)
    {
        try
        {
            return RelatedObjects.In(file, EncodedText.Read(file.Path).Text, cancellationToken);
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            // The failure repeats when the file is fixed, and is reported there.
            return [];
        }
    }

    private FileResult Fix(ManifestFile file, RelatedSet set, CancellationToken cancellationToken)
    {
        var policy = policies.For(file.Path, file.Version);
        try
        {
            var original = EncodedText.Read(file.Path);
            var result = new ManifestFixer(_checker, selection).Fix(file, original.Text, set.Observed(new HashSet<string>(StringComparer.Ordinal)), cancellationToken);
            return new FileResult(file.Path, policy, original, result, []);
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            return new FileResult(file.Path, policy, null, null, _checker.Unreadable(
                file, exception, KUBE9014FixNotMade.Descriptor, ["The file", FileFailure.Describe(exception)]));
        }
    }
}
