namespace KubeGuard.Build.Git;

/// <summary>
/// Determines which files git ignores (https://git-scm.com/docs/gitignore) without running git, from <c>.gitignore</c>
/// in the folder of a file and those above it, and <c>info/exclude</c>. A file that git tracks is not ignored. The
/// user's own <c>core.excludesFile</c> is not read, so that a build does not depend on the user.
/// </summary>
/// <param name="projectFolder">The absolute path of the project's folder.</param>
internal sealed class GitIgnore(string projectFolder)
{
    private readonly Dictionary<string, GitFolder?> _folders = new(StringComparer.Ordinal);

    /// <summary>Determines whether git ignores a file. Unreadable pattern files ignore nothing.</summary>
    /// <param name="path">The absolute path of the file.</param>
    public bool Ignores(string path) =>
        Path.GetDirectoryName(path) is { } folder && Find(folder) is { } known && known.IgnoresFile(Path.GetFileName(path));

    /// <summary>Determines whether git ignores a folder as a whole.</summary>
    /// <param name="path">The absolute path of the folder.</param>
    public bool IgnoresFolder(string path) => Find(path) is { IsIgnored: true };

    private GitFolder? Find(string path)
    {
        if (!_folders.TryGetValue(path, out var folder))
        {
            folder = Read(path);
            _folders.Add(path, folder);
        }

        return folder;
    }

    private GitFolder? Read(string path)
    {
        var parent = Path.GetDirectoryName(path);
        return GitRepository.At(path) is { } repository
            ? GitFolder.Root(path, repository, IsIgnoredAround(path, parent))
            : (parent is null ? null : Find(parent))?.Inner(path);
    }

    // A repository above that of the project has no effect: some people keep their home folder in one that ignores everything.
    private bool IsIgnoredAround(string path, string? parent) =>
        parent is not null && path.Length > projectFolder.Length && Find(parent) is { } around && around.IgnoresRepository(Path.GetFileName(path));
}
