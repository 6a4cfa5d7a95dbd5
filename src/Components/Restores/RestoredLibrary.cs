namespace KubeGuard.Components.Restores;

/// <summary>A package or project that a project uses, directly or not.</summary>
/// <param name="Name">The ID of the package, or the name of the project.</param>
/// <param name="Version">The version.</param>
/// <param name="ProjectFile">The path of the project file from the folder of the using project; <see langword="null"/> for a package.</param>
/// <param name="Files">The names of its files for the runtime, without folders.</param>
/// <param name="Dependencies">The names of those that it uses itself.</param>
internal sealed record RestoredLibrary(string Name, string Version, string? ProjectFile, IReadOnlyList<string> Files, IReadOnlyList<string> Dependencies);
