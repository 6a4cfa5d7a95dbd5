namespace KubeGuard.Components.Scans;

/// <summary>The result of looking up the packages of a document.</summary>
/// <param name="Source">The document.</param>
/// <param name="PackageCount">The number of packages.</param>
/// <param name="Vulnerabilities">The vulnerabilities, in the order of the packages.</param>
/// <param name="Uncovered">The number of packages that could not be looked up, by the reason.</param>
internal sealed record DocumentScan(
    ImageDocument Source, int PackageCount, IReadOnlyList<FoundVulnerability> Vulnerabilities, IReadOnlyList<(string Reason, int Count)> Uncovered);
