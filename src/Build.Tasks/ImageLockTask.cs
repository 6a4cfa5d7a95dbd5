using KubeGuard.Build.Images;
using KubeGuard.Build.Rendering;
using KubeGuard.Build.Sets;
using KubeGuard.Cluster.Images;
using KubeGuard.Cluster.Objects;
using KubeGuard.Components.Scans;

namespace KubeGuard.Build;

/// <summary>The common base of the tasks that compare what is in images with what the team has seen.</summary>
public abstract class ImageLockTask : ImageTask
{
    /// <summary>The lock file that is used without being named.</summary>
    internal const string DefaultLockFile = "kubernetes-images.lock.json";

    /// <summary>The path of the lock file; <c>kubernetes-images.lock.json</c> in the project if empty.</summary>
    public string LockFile { get; set; } = "";

    /// <summary>The absolute path of the lock file.</summary>
    private protected string LockPath => InProject(LockFile.Length > 0 ? LockFile : DefaultLockFile);

    /// <summary>The images that the manifests use, with their contents, each by its reference.</summary>
    private protected IReadOnlyList<IGrouping<string, UsedImage>> ReadUses(ProjectImages images, CancellationToken cancellationToken)
    {
        var (files, rendered) = Render(cancellationToken);
        var reader = new ProjectSetReader(Settings.Policies, RelativePath, hasAllFiles: rendered.Problems.Count == 0);
        var (sets, losses) = reader.Read(KustomizationIndex.Near(files, Paths).Assign(files), cancellationToken);
        Report([.. FindingsOf(rendered.Problems), .. losses, .. new ImageFindings(Settings.Policies, ProjectFile).Of(images, CachedImages.None).Findings]);
        return
        [
            .. sets.SelectMany(set => new ObjectSet(set.Objects.Objects, set.Objects.IsComplete) { Images = images }.Facts(ImageFacts.Source).Images)
                .GroupBy(image => image.Field.String!.Trim(), StringComparer.Ordinal)
                .OrderBy(same => same.Key, StringComparer.Ordinal),
        ];
    }

    /// <summary>The vulnerabilities that the team has seen; none without a lock file.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    private protected ImageLock ReadLock()
    {
        if (!File.Exists(LockPath))
        {
            return ImageLock.Empty;
        }

        var seen = ImageLock.Read(TextFile.ReadBytes(LockPath), out var problem);
        return problem is null ? seen : throw new IOException($"line {problem.Line}: {problem.Message}");
    }
}
