namespace KubeGuard.Catalogue.Tests;

/// <summary>The files of this repository.</summary>
internal static class Repository
{
    private static readonly string _root = FindRoot();

    /// <summary>The full path of a file or folder that is named from the root.</summary>
    public static string PathOf(string path) => Path.Combine(_root, path);

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Analyzers.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
        }

        return folder;
    }
}
