using KubeGuard.Components.PackageUrls;

namespace KubeGuard.Components.Vex;

/// <summary>A package, in whichever image it is.</summary>
/// <param name="package">The package URL; without a version, all versions.</param>
internal sealed class PackageProduct(PackageUrl package) : VexProduct
{
    /// <inheritdoc/>
    public override bool Covers(VexTarget target) => PackageUrlPattern.Matches(package, target.Url);
}
