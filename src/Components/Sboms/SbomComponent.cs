namespace KubeGuard.Components.Sboms;

/// <summary>A package that a document lists.</summary>
/// <param name="Name">The name; for Maven without the group.</param>
/// <param name="Version">The version, if the document has one.</param>
/// <param name="PackageUrl">The package URL as written, if the document has one.</param>
/// <param name="Source">The source package, if the document names it outside the package URL.</param>
/// <param name="Reference">The name by which other elements and documents refer to it: <c>bom-ref</c> or <c>SPDXID</c>.</param>
internal sealed record SbomComponent(string Name, string? Version, string? PackageUrl, SourcePackage? Source, string? Reference);
