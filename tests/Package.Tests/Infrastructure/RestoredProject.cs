namespace KubeGuard.Package.Tests.Infrastructure;

/// <summary>The files that the restore of a project has written.</summary>
/// <param name="folder">The folder of the project.</param>
/// <param name="files">Their contents by their names in <c>obj</c>.</param>
internal sealed class RestoredProject(string folder, IReadOnlyDictionary<string, string> files)
{
    /// <summary>The folder of the project that was restored.</summary>
    public string Folder => folder;

    /// <summary>Restores a project.</summary>
    public static RestoredProject Restore(Workspace project)
    {
        project.Run("restore").MustSucceed();
        return new RestoredProject(project.Folder, Directory.GetFiles(project.PathOf("obj")).ToDictionary(file => Path.GetFileName(file), File.ReadAllText));
    }

    /// <summary>Writes the files for another project.</summary>
    public void CopyTo(Workspace other)
    {
        foreach (var (name, content) in files)
        {
            other.Write(Path.Combine("obj", name), content
                .Replace(InJson(folder), InJson(other.Folder), StringComparison.Ordinal)
                .Replace(folder, other.Folder, StringComparison.Ordinal));
        }
    }

    private static string InJson(string path) => path.Replace(@"\", @"\\", StringComparison.Ordinal);
}
