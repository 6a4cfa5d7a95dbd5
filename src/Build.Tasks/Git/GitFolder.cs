namespace KubeGuard.Build.Git;

/// <summary>A folder of a working tree, with the patterns that it adds to those above it.</summary>
internal sealed class GitFolder
{
    private readonly GitRepository _repository;
    private readonly GitFolder? _parent;
    private readonly IReadOnlyList<GitIgnorePattern> _patterns;

    // To git a link is a file, even if it points to a folder.
    private readonly bool _isBelowLink;

    // The path from the root, empty or with a slash at its end.
    private readonly string _path;

    private GitFolder(string path, GitRepository repository, GitFolder? parent, string relativePath, bool isBelowLink, bool isIgnored)
    {
        _repository = repository;
        _parent = parent;
        _path = relativePath;
        _isBelowLink = isBelowLink;
        IsIgnored = isIgnored;
        _patterns = isIgnored || isBelowLink ? [] : GitIgnoreFile.Read(Path.Combine(path, ".gitignore"), repository.IgnoresCase, mayBeLink: false);
    }

    /// <summary>Indicates whether git ignores the folder as a whole; then patterns below it have no effect.</summary>
    public bool IsIgnored { get; }

    /// <summary>The root of a working tree.</summary>
    /// <param name="path">The absolute path.</param>
    /// <param name="repository">The repository.</param>
    /// <param name="isIgnored">Whether an outer repository ignores it.</param>
    public static GitFolder Root(string path, GitRepository repository, bool isIgnored) => new(path, repository, null, "", isBelowLink: false, isIgnored);

    /// <summary>A folder in this one.</summary>
    /// <param name="path">The absolute path.</param>
    public GitFolder Inner(string path)
    {
        var name = GitText.Of(Path.GetFileName(path));
        var isLink = _isBelowLink || IsLink(path);
        return new GitFolder(path, _repository, this, _path + name + "/", isLink, IsIgnored || Matches(name, isFolder: !isLink));
    }

    /// <summary>Determines whether git ignores a file of this folder.</summary>
    /// <param name="name">Its name.</param>
    public bool IgnoresFile(string name) => Ignores(GitText.Of(name), isFolder: false);

    /// <summary>Determines whether git ignores a repository in this folder; it tracks its submodules.</summary>
    /// <param name="name">The name of its folder.</param>
    public bool IgnoresRepository(string name) => Ignores(GitText.Of(name), isFolder: true);

    private bool Ignores(string name, bool isFolder) => (IsIgnored || Matches(name, isFolder)) && !_repository.Tracks(_path + name);

    // The last pattern of the nearest file decides; git does not follow links.
    private bool Matches(string name, bool isFolder)
    {
        if (_isBelowLink)
        {
            return false;
        }

        var path = _path + name;
        for (var folder = this; folder is not null; folder = folder._parent)
        {
            if (Decide(folder._patterns, path, folder._path.Length, name, isFolder) is { } isIgnored)
            {
                return isIgnored;
            }
        }

        return Decide(_repository.Exclude, path, 0, name, isFolder) ?? false;
    }

    private static bool? Decide(IReadOnlyList<GitIgnorePattern> patterns, string path, int start, string name, bool isFolder)
    {
        for (var i = patterns.Count - 1; i >= 0; i--)
        {
            if (patterns[i].IsMatch(path, start, name, isFolder))
            {
                return !patterns[i].IsNegated;
            }
        }

        return null;
    }

    private static bool IsLink(string path)
    {
        try
        {
            return (File.GetAttributes(path) & FileAttributes.ReparsePoint) != 0;
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            return false;
        }
    }
}
