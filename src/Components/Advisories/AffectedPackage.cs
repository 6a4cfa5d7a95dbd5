using KubeGuard.Components.PackageUrls;

namespace KubeGuard.Components.Advisories;

/// <summary>A package that an advisory is about, with the versions that are affected.</summary>
/// <param name="Ecosystem">The ecosystem of the package.</param>
/// <param name="Name">The name as the record writes it.</param>
/// <param name="Versions">Single versions that are affected.</param>
/// <param name="Ranges">Ranges of versions that are affected.</param>
/// <param name="Severities">Vectors of CVSS and words of the database for this package.</param>
internal sealed record AffectedPackage(
    EcosystemName Ecosystem, string Name, IReadOnlyList<string> Versions, IReadOnlyList<AffectedRange> Ranges, IReadOnlyList<string> Severities);
