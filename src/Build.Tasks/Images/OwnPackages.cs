using KubeGuard.Build.Projects;
using KubeGuard.Build.Yaml;
using KubeGuard.Components.Images;
using KubeGuard.Components.Restores;
using KubeGuard.Components.Sboms;
using KubeGuard.Components.Scans;

namespace KubeGuard.Build.Images;

/// <summary>The packages that the project publishes in its own image, and the places that decide about them.</summary>
/// <param name="image">The image.</param>
/// <param name="restored">The result of the restore.</param>
/// <param name="projectFile">The absolute path of the project file.</param>
internal sealed class OwnPackages(OwnImage image, RestoredProject restored, string projectFile)
{
    private readonly IReadOnlyList<PublishedPackage> _packages =
        PublishedPackages.Of(restored, image.Runtimes, image.IsSelfContained, new SharedFrameworks([image.PackFolder, .. restored.PackageFolders]).Have);

    /// <summary>The packages as a bill of materials of the image.</summary>
    public ImageDocument Document => ImageDocument.OfProject(
        image.AssetsFile,
        new SbomDocument(
            "NuGet",
            DescribedImage.None,
            [.. _packages.Select(package => package.Library).Select(library => new SbomComponent(library.Name, library.Version, $"pkg:nuget/{library.Name}@{library.Version}", null, null))]),
        image.References);

    /// <summary>Indicates whether NuGetAudit has reported a vulnerability of a package in the restore.</summary>
    public bool IsAudited(string package, IReadOnlyList<string> ids) => restored.AuditWarnings.Any(warning => warning.IsAbout(package, ids));

    /// <summary>The reference of the project that brings a package, if it is another one.</summary>
    public string? BroughtBy(string package) => Find(package) is { Path: [{ } first, _, ..] } ? first.Name : null;

    /// <summary>
    /// The place that decides about a package: for the runtime, that of the version or of the decision to publish it; for a package
    /// that is not the project's own, that of the base image.
    /// </summary>
    public YamlLocation PlaceOf(string package) =>
        Find(package) is { } published ? PlaceOf(published) : ProjectElements.OfProperty(projectFile, "ContainerBaseImage", "ContainerFamily");

    private PublishedPackage? Find(string name) => _packages.FirstOrDefault(package => string.Equals(package.Library.Name, name, StringComparison.OrdinalIgnoreCase));

    // A version that is managed centrally decides, then the reference in the last project on the way, then that of the project itself.
    private YamlLocation PlaceOf(PublishedPackage published)
    {
        var (name, path) = (published.Library.Name, published.Path);
        var reference = image.Items.FirstOrDefault(item => item.Is("PackageReference", path[0].Name));
        if (image.IsSelfContained && path.Count == 1 && reference is null)
        {
            return ProjectElements.OfProperty(projectFile, "RuntimeFrameworkVersion", "PublishSelfContained", "SelfContained");
        }

        var isManaged = path.Count == 1 ? reference is { HasVersion: false } : image.PinsVersions || path[path.Count - 2].ProjectFile is not null;
        if (isManaged && image.Items.FirstOrDefault(item => item.Is("PackageVersion", name)) is { } version)
        {
            return version.Place;
        }

        if (reference is not null)
        {
            return reference.Place;
        }

        var last = path.LastOrDefault(library => library.ProjectFile is not null)?.ProjectFile;
        var inProject = last is null ? null : InProject(last, path.SkipWhile(library => library.ProjectFile != last).ElementAt(1).Name);
        return inProject ?? image.Items.FirstOrDefault(item => item.Type == "ProjectReference" && item.FullPath == Absolute(path[0].ProjectFile ?? ""))?.Place ?? YamlLocation.OfFile(projectFile);
    }

    private YamlLocation? InProject(string file, string package) =>
        ProjectElements.OfItem(Absolute(file), "PackageReference", package) is { Line: > 0 } place ? place : null;

    private string Absolute(string path) => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(projectFile)!, path));
}
