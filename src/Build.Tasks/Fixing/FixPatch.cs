using System.Text;

namespace KubeGuard.Build.Fixing;

/// <summary>The changes of a dry run as one patch for <c>git apply</c>.</summary>
/// <param name="paths">The path convention.</param>
/// <param name="projectDirectory">The folder of the project.</param>
/// <param name="startDirectory">The folder in which a person called the target.</param>
internal sealed class FixPatch(PathConvention paths, string projectDirectory, string startDirectory)
{
    private readonly List<(string Path, string Text, IReadOnlyList<LineChange> Changes, bool IsNew)> _files = [];

    /// <summary>Indicates whether nothing would change.</summary>
    public bool IsEmpty => _files.Count == 0;

    /// <summary>Adds the changes of a file.</summary>
    /// <param name="path">The absolute path of the file; a link is followed.</param>
    /// <param name="original">Its original text.</param>
    /// <param name="changes">The changed lines.</param>
    /// <returns><see langword="true"/> if a patch can express them.</returns>
    public bool TryAdd(string path, EncodedText original, IReadOnlyList<LineChange> changes)
    {
        if (!original.IsUtf8)
        {
            return false;
        }

        // Git treats the byte order mark as part of the first line.
        _files.Add(original.HasMark
            ? (path, EncodedText.Mark + original.Text, WithMark(LineChange.Split(original.Text), changes), false)
            : (path, original.Text, changes, original.IsNew));
        return true;
    }

    /// <summary>Writes the patch.</summary>
    /// <param name="file">The absolute path of the patch.</param>
    /// <returns>The command that applies it, relative to the folder in which the target was called.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public string Write(string file)
    {
        var root = FindRoot();
        var text = new StringBuilder();
        foreach (var (path, content, changes, isNew) in _files)
        {
            text.Append(UnifiedDiff.Of(paths.Relative(root, path), content, changes, isNew));
        }

        AtomicFile.Write(file, text.ToString());
        return CommandFor(root, file);
    }

    private string CommandFor(string root, string file)
    {
        var folders = FoldersAbove(startDirectory).ToList();
        var steps = folders.FindIndex(folder => IsSame(folder, root));
        var patch = Quoted(paths.Relative(root, file));
        return steps switch
        {
            0 => $"git apply {patch}",
            > 0 => $"git -C {string.Join("/", Enumerable.Repeat("..", steps))} apply {patch}",
            _ => $"git -C {Quoted(paths.WithSlashes(root))} apply {patch}",
        };
    }

    // The root of the repository; if there is none, or a file is outside of it, the folder that contains all files.
    private string FindRoot()
    {
        var folders = FoldersAbove(projectDirectory).ToList();
        bool HasAll(string folder) => _files.All(file => IsBelow(folder, file.Path));
        return folders.FirstOrDefault(folder => IsRepository(folder) && HasAll(folder))
            ?? folders.FirstOrDefault(HasAll)
            ?? projectDirectory;
    }

    private bool IsBelow(string folder, string path) => FoldersAbove(paths.FolderOf(path) ?? path).Any(above => IsSame(above, folder));

    private IEnumerable<string> FoldersAbove(string folder)
    {
        for (var above = paths.Absolute(folder, folder); above is not null; above = paths.FolderOf(above))
        {
            yield return above;
        }
    }

    private bool IsSame(string folder, string other) => paths.KeyOf(folder) == paths.KeyOf(other);

    // In a worktree or submodule it is a file.
    private static bool IsRepository(string folder)
    {
        var git = Path.Combine(folder, ".git");
        return Directory.Exists(git) || File.Exists(git);
    }

    private static IReadOnlyList<LineChange> WithMark(IReadOnlyList<string> lines, IReadOnlyList<LineChange> changes)
    {
        if (changes[0] is not { Start: 0 } first)
        {
            return changes;
        }

        var all = first.End == 0 || first.Lines.Count == 0
            ? new LineChange(0, first.End + 1, [.. first.Lines, lines[first.End]])
            : first;
        return [all with { Lines = [EncodedText.Mark + all.Lines[0], .. all.Lines.Skip(1)] }, .. changes.Skip(1)];
    }

    private static string Quoted(string path) => path.IndexOf(' ') < 0 ? path : $"\"{path}\"";
}
