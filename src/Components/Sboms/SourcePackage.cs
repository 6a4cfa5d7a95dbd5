namespace KubeGuard.Components.Sboms;

/// <summary>The source package that a package of a distribution was built from; advisories name it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Version">The version, if it differs from that of the package or is named apart from it.</param>
internal sealed record SourcePackage(string Name, string? Version);
