namespace KubeGuard.Tests;

/// <summary>The working tree that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>The full path of its root.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>The full path of a file or folder that is given relative to the root.</summary>
    public static string PathOf(params string[] parts) => Path.GetFullPath(Path.Combine([Root, .. parts]));

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "Analyzers.sln"))
            ? folder
            : FindRoot(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests run outside the repository."));
}
