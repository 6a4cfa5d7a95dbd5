namespace KubeGuard.Build.Projects;

/// <summary>
/// The files that MSBuild files import by a written path. A path with a property, besides that of the folder of the file itself, or
/// with a wildcard is left out.
/// </summary>
internal static class ProjectImports
{
    private const string ThisFolder = "$(MSBuildThisFileDirectory)";

    private static readonly char[] _unknown = ['$', '@', '%', '*', '?', ';'];

    /// <summary>The files with those that they import, each after its imports.</summary>
    /// <param name="files">The absolute paths of the files.</param>
    public static IReadOnlyList<string> Expand(IEnumerable<string> files)
    {
        var expanded = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            Add(file, expanded, seen);
        }

        return expanded;
    }

    private static void Add(string file, List<string> expanded, HashSet<string> seen)
    {
        if (!seen.Add(file))
        {
            return;
        }

        foreach (var import in ProjectElement.In(file, "Import").Select(element => PathOf(element, file)).OfType<string>().Where(File.Exists))
        {
            Add(import, expanded, seen);
        }

        expanded.Add(file);
    }

    private static string? PathOf(ProjectElement import, string file)
    {
        var path = (import.Project ?? "").Replace(ThisFolder, "").Replace('\\', '/').Trim();
        return path.Length == 0 || path.IndexOfAny(_unknown) >= 0 ? null : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, path));
    }
}
