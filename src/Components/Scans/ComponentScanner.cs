using KubeGuard.Components.Advisories;
using KubeGuard.Components.Images;
using KubeGuard.Components.Sboms;
using KubeGuard.Kubernetes;

namespace KubeGuard.Components.Scans;

/// <summary>
/// Looks up the components of clusters by their images alone. Advisories that name no fixed version are left out: the Go database
/// lists all versions as affected where the tags of a project are no versions of a module.
/// </summary>
/// <param name="index">The advisories.</param>
internal sealed class ComponentScanner(AdvisoryIndex index)
{
    private const string GoEcosystem = "Go";

    private readonly DocumentScanner _scanner = new(index, needsFix: true);

    /// <summary>Looks up the module that an image is built from; <see langword="null"/> if it is not one of a known component and version.</summary>
    public DocumentScan? Scan(ImageParts image) => ComponentImages.PackageOf(image) is { } package
        ? _scanner.Scan(new ImageDocument("", new SbomDocument(GoEcosystem, DescribedImage.None, [package]), [image]))
        : null;

    /// <summary>Indicates whether an exception may be for a component, in an image that is not yet asked for.</summary>
    public bool MayNeed(VulnerabilityException exception) =>
        (exception.Image.Length == 0 || ComponentImages.PackageOf(ImageParts.Of(exception.Image)) is not null)
        && index.Advisories.Any(advisory => IsAbout(advisory, exception.Id)
            && advisory.Affected.Any(package => package.Ecosystem.Base == GoEcosystem && ComponentImages.HasModule(package.Name)));

    private static bool IsAbout(Advisory advisory, string id) =>
        string.Equals(advisory.Id, id, StringComparison.OrdinalIgnoreCase) || advisory.Aliases.Contains(id, StringComparer.OrdinalIgnoreCase);
}
