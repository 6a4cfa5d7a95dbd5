using KubeGuard.Build.Images;
using KubeGuard.Build.Rendering;
using KubeGuard.Build.Sets;
using KubeGuard.Build.Validation;
using KubeGuard.Build.Yaml;
using KubeGuard.Cluster.Images;
using KubeGuard.Cluster.Objects;
using KubeGuard.Components.Scans;
using KubeGuard.Rules;

namespace KubeGuard.Build;

/// <summary>The common base of the tasks that compare what is in images with what the team has seen.</summary>
public abstract class ImageLockTask : ImageTask
{
    /// <summary>The lock file that is used without being named.</summary>
    internal const string DefaultLockFile = "kubernetes-images.lock.json";

    /// <summary>The property that names the files of reports.</summary>
    internal const string FileProperty = "KubeGuardImageReportFile";

    private static readonly string[] _extensions = [".json", ".md"];

    /// <summary>The path of the lock file; <c>kubernetes-images.lock.json</c> in the project if empty.</summary>
    public string LockFile { get; set; } = "";

    /// <summary>The absolute path of the lock file.</summary>
    private protected string LockPath => InProject(LockFile.Length > 0 ? LockFile : DefaultLockFile);

    /// <summary>The name of the project for people.</summary>
    private protected string ProjectName => Path.GetFileNameWithoutExtension(ProjectFile);

    /// <summary>The images that the project uses, with their contents, by their references, and the findings about files that cannot be read.</summary>
    /// <param name="images">The documents.</param>
    /// <param name="contents">The contents, as far as they are wanted.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    private protected (IReadOnlyList<ImageRow> Rows, IReadOnlyList<ManifestFinding> Losses) ReadRows(ProjectImages images, ImageContents contents, CancellationToken cancellationToken)
    {
        var (files, rendered) = Render(cancellationToken);
        var reader = new ProjectSetReader(Settings.Policies, RelativePath, hasAllFiles: rendered.Problems.Count == 0);
        var (sets, losses) = reader.Read(KustomizationIndex.Near(files, Paths).Assign(files), cancellationToken);
        var inManifests = sets
            .SelectMany(set => new ObjectSet(set.Objects.Objects, set.Objects.IsComplete) { Images = contents }.Facts(ImageFacts.Source).Images)
            .Select(use => (Image: use.Field.String!.Trim(), User: use.Target.Value.Description ?? ""))
            .ToList();
        var others = ProjectImageUses.Of(images.Inputs.Own, ReadSources().Read([], cancellationToken), inManifests.Select(use => use.Image));
        var uses = inManifests
            .Concat(others.InCode.Select(use => (Image: use.Literal.Reference, User: $"{RelativePath(use.Place.File)}({use.Place.Line})")).Where(use => images.IsDescribed(use.Image)))
            .Concat(others.Own is { } own ? [(own, Path.GetFileName(ProjectFile))] : []);
        return (
            [
                .. uses.GroupBy(use => use.Image, use => use.User, StringComparer.Ordinal)
                    .OrderBy(same => same.Key, StringComparer.Ordinal)
                    .Select(same => new ImageRow(same.Key, [.. same.Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal)], contents.Of(same.Key))),
            ],
            [.. FindingsOf(rendered.Problems), .. losses, .. new ImageFindings(Settings.Policies, ProjectFile).Find(images)]);
    }

    /// <summary>Writes a report about images.</summary>
    /// <param name="files">The files, separated by semicolons; the extension, <c>.json</c> or <c>.md</c>, decides the form.</param>
    /// <param name="title">The title of a page.</param>
    /// <param name="rows">The images.</param>
    /// <returns>The findings about files that cannot be written.</returns>
    private protected IEnumerable<ManifestFinding> WriteReports(string files, string title, IReadOnlyList<ImageRow> rows) =>
        ListOf(files).SelectMany(file => WriteReport(file, title, rows));

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

    private IEnumerable<ManifestFinding> WriteReport(string file, string title, IReadOnlyList<ImageRow> rows)
    {
        if (!_extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
        {
            return [About(KUBE9005InvalidSetting.Descriptor, YamlLocation.OfFile(ProjectFile), [FileProperty, file, $"expected a name that ends in {string.Join(" or ", _extensions)}"])];
        }

        var isJson = file.EndsWith(_extensions[0], StringComparison.OrdinalIgnoreCase);
        return TryWrite(file, path => AtomicFile.Write(path, isJson ? ImageJson.Write(rows) : ImagePage.Write(title, rows)));
    }
}
