using KubeGuard.Components.Advisories;
using KubeGuard.Components.Images;
using KubeGuard.Components.PackageUrls;
using KubeGuard.Components.Sboms;
using KubeGuard.Kubernetes;

namespace KubeGuard.Components.Scans;

/// <summary>
/// Looks up the components of clusters by their images alone. Advisories that do not say where the affected versions end are left out: the
/// Go database lists all versions as affected where the tags of a project are no versions of a module.
/// </summary>
/// <param name="index">The advisories.</param>
internal sealed class ComponentScanner(AdvisoryIndex index)
{
    private readonly DocumentScanner _scanner = new(index, needsEnd: true);
    private readonly Lazy<HashSet<string>> _idsOfKubernetes = new(() => new HashSet<string>(
        index.Advisories.Where(IsOfKubernetes).SelectMany(advisory => advisory.Aliases.Append(advisory.Id)), StringComparer.OrdinalIgnoreCase));

    /// <summary>Looks up the packages that an image is built from; <see langword="null"/> if it is not one of a known component and version.</summary>
    public DocumentScan? Scan(ImageParts image)
    {
        if (ComponentImages.PackagesOf(image) is not { Count: > 0 } packages)
        {
            return null;
        }

        var scan = _scanner.Scan(new ImageDocument("", new SbomDocument("", DescribedImage.None, packages), [image]));
        return scan with { Vulnerabilities = WithoutRepeated(scan.Vulnerabilities) };
    }

    /// <summary>Indicates whether an exception may be for a component, in an image that is not yet asked for.</summary>
    public bool MayNeed(VulnerabilityException exception) =>
        (exception.Image.Length == 0 || ComponentImages.PackagesOf(ImageParts.Of(exception.Image)).Count > 0)
        && index.Advisories.Any(advisory => IsAbout(advisory, exception.Id)
            && advisory.Affected.Any(package => ComponentImages.HasPackage(package.Ecosystem, package.Name)));

    // A record of Kubernetes says which part of it is affected, others about the same vulnerability name the module of all parts.
    private List<FoundVulnerability> WithoutRepeated(IReadOnlyList<FoundVulnerability> found)
    {
        var kept = new List<FoundVulnerability>();
        foreach (var item in found)
        {
            var isKnownBetter = item.Identity.Ecosystem.Base != EcosystemName.Kubernetes && item.AllIds.Any(_idsOfKubernetes.Value.Contains);
            if (!isKnownBetter && !kept.Exists(other => item.AllIds.Any(other.Group.Contains)))
            {
                kept.Add(item);
            }
        }

        return kept;
    }

    private static bool IsOfKubernetes(Advisory advisory) =>
        !advisory.IsWithdrawn && advisory.Affected.Any(package => package.Ecosystem.Base == EcosystemName.Kubernetes && ComponentImages.HasPackage(package.Ecosystem, package.Name));

    private static bool IsAbout(Advisory advisory, string id) =>
        string.Equals(advisory.Id, id, StringComparison.OrdinalIgnoreCase) || advisory.Aliases.Contains(id, StringComparer.OrdinalIgnoreCase);
}
