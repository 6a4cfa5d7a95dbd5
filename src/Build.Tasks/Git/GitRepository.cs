namespace KubeGuard.Build.Git;

/// <summary>A repository's own settings, exclude patterns and index.</summary>
internal sealed class GitRepository
{
    private const int MaxSettingsLength = 1024 * 1024;

    private readonly Lazy<IReadOnlyList<GitIgnorePattern>> _exclude;
    private readonly Lazy<GitIndex> _index;

    private GitRepository(string folder, string commonFolder)
    {
        var settings = GitSettings.Read(TextOf(Path.Combine(commonFolder, "config")) ?? "");
        IgnoresCase = settings.IgnoresCase;
        _exclude = new(() => GitIgnoreFile.Read(Path.Combine(commonFolder, "info", "exclude"), IgnoresCase, mayBeLink: true));
        _index = new(() => GitIndex.Read(Path.Combine(folder, "index"), settings.HashLength, IgnoresCase));
    }

    /// <summary>Indicates whether names that differ in case only are the same.</summary>
    public bool IgnoresCase { get; }

    /// <summary>The patterns of <c>info/exclude</c>.</summary>
    public IReadOnlyList<GitIgnorePattern> Exclude => _exclude.Value;

    /// <summary>The repository whose working tree starts at a folder, if one does.</summary>
    /// <param name="folder">The absolute path of the folder.</param>
    public static GitRepository? At(string folder)
    {
        var git = Path.Combine(folder, ".git");
        var own = File.Exists(git) ? Linked(folder, git) : git;
        if (own is null || !File.Exists(Path.Combine(own, "HEAD")))
        {
            return null;
        }

        // A linked worktree shares the files of the repository with the main one.
        return new GitRepository(own, TextOf(Path.Combine(own, "commondir")) is { } common ? Path.GetFullPath(Path.Combine(own, common.Trim())) : own);
    }

    /// <summary>Determines whether a file is in the index, or may be because the index cannot be read.</summary>
    /// <param name="path">The path from the root, as <see cref="GitText"/>.</param>
    public bool Tracks(string path) => _index.Value.Tracks(path);

    private static string? Linked(string folder, string file)
    {
        const string Prefix = "gitdir:";
        return TextOf(file) is { } text && text.StartsWith(Prefix, StringComparison.Ordinal)
            ? Path.GetFullPath(Path.Combine(folder, text.Substring(Prefix.Length).Trim()))
            : null;
    }

    private static string? TextOf(string path)
    {
        try
        {
            return new FileInfo(path) is { Exists: true, Length: <= MaxSettingsLength } ? File.ReadAllText(path) : null;
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            return null;
        }
    }
}
