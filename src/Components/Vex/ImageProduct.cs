using KubeGuard.Components.PackageUrls;

namespace KubeGuard.Components.Vex;

/// <summary>An image, or some packages in it.</summary>
/// <param name="image">A package URL of the type <c>oci</c>.</param>
/// <param name="packages">The packages; none means all.</param>
internal sealed class ImageProduct(PackageUrl image, IReadOnlyList<PackageUrl> packages) : VexProduct
{
    /// <inheritdoc/>
    public override bool Covers(VexTarget target) =>
        target.IsImage(image) && (packages.Count == 0 || packages.Any(package => PackageUrlPattern.Matches(package, target.Url)));
}
