namespace KubeGuard.Components.Restores;

/// <summary>A package that a project publishes.</summary>
/// <param name="Library">The package.</param>
/// <param name="Path">The shortest way to it: the reference of the project itself first, the package last.</param>
internal sealed record PublishedPackage(RestoredLibrary Library, IReadOnlyList<RestoredLibrary> Path);
