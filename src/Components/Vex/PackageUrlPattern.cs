using KubeGuard.Components.PackageUrls;

namespace KubeGuard.Components.Vex;

/// <summary>A package URL that names several packages: without a version all versions, without a qualifier all values.</summary>
internal static class PackageUrlPattern
{
    /// <summary>Indicates whether a pattern names a package.</summary>
    public static bool Matches(PackageUrl pattern, PackageUrl? package) =>
        package is not null
        && pattern.Type == package.Type
        && string.Equals(pattern.Namespace, package.Namespace, Comparison(pattern.Type))
        && string.Equals(pattern.Name, package.Name, Comparison(pattern.Type))
        && (pattern.Version is null || pattern.Version == package.Version)
        && (pattern.Subpath is null || pattern.Subpath == package.Subpath)
        && pattern.Qualifiers.All(qualifier => package.Qualifier(qualifier.Key) == qualifier.Value);

    private static StringComparison Comparison(string type) => type == "nuget" ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
}
