namespace KubeGuard.Build.Elsewhere;

/// <summary>The folders from that of a project up to the root of its repository.</summary>
internal static class RepositoryRoot
{
    private const int MaxLevels = 10;

    private static readonly string[] _marks = [".git", ".hg", ".svn"];

    /// <summary>
    /// The folders above a project, the nearest first. If neither a repository nor a solution marks the extent of the
    /// product, only the folder that contains the project's.
    /// </summary>
    /// <param name="projectFolder">The absolute path of the project's folder.</param>
    public static IReadOnlyList<string> FoldersAbove(string projectFolder)
    {
        var own = Path.GetFullPath(projectFolder).TrimEnd(Path.DirectorySeparatorChar);
        var all = new List<string> { own };
        while (all.Count <= MaxLevels && Path.GetDirectoryName(all[all.Count - 1]) is { } parent && Path.GetDirectoryName(parent) is not null)
        {
            all.Add(parent);
        }

        var root = all.FindIndex(IsRepository);
        root = root >= 0 ? root : all.FindIndex(HasSolution);
        return [.. all.Skip(1).Take(root >= 0 ? root : 1)];
    }

    private static bool IsRepository(string folder) =>
        _marks.Any(mark => Directory.Exists(Path.Combine(folder, mark)) || File.Exists(Path.Combine(folder, mark)));

    private static bool HasSolution(string folder) =>
        Directory.EnumerateFiles(folder, "*.sln*").Any(file => Path.GetExtension(file).ToUpperInvariant() is ".SLN" or ".SLNX");
}
