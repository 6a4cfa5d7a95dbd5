using System.Diagnostics;

namespace KubeGuard.Build.Elsewhere;

/// <summary>The limits of a search, which ends with the results so far when they are reached.</summary>
internal sealed class SearchBudget
{
    private const int MaxEntries = 20_000;
    private const int MaxReadFiles = 500;
    private const int MaxDepth = 12;

    private static readonly TimeSpan _maxTime = TimeSpan.FromSeconds(1);
    private static readonly string[] _toolFolders = ["bin", "obj", "node_modules", "packages", "artifacts"];

    private readonly Stopwatch _time = Stopwatch.StartNew();
    private int _entries = MaxEntries;
    private int _files = MaxReadFiles;

    private bool IsSpent => _entries <= 0 || _time.Elapsed > _maxTime;

    /// <summary>
    /// Walks a folder and those below it, except folders that tools create, links, and names that start with a dot. A
    /// folder that the visitor rejects is not entered.
    /// </summary>
    /// <param name="folder">The absolute path.</param>
    /// <param name="visit">Receives each folder with its files, and returns whether to continue below it.</param>
    /// <param name="depth">The depth of the folder.</param>
    public void Walk(string folder, Func<string, IReadOnlyList<string>, bool> visit, int depth = 0)
    {
        if (IsSpent || depth > MaxDepth)
        {
            return;
        }

        var files = List(() => Directory.EnumerateFiles(folder));
        if (visit(folder, files))
        {
            foreach (var inner in FoldersIn(folder))
            {
                Walk(inner, visit, depth + 1);
            }
        }
    }

    /// <summary>The folders in a folder, except those that tools create.</summary>
    public IReadOnlyList<string> FoldersIn(string folder) =>
        [.. List(() => Directory.EnumerateDirectories(folder)).Where(inner => IsWritten(Path.GetFileName(inner)) && !IsLink(inner))];

    /// <summary>The text of a file, if it can be read within the limits.</summary>
    public string? Read(string file)
    {
        const int MaxLength = 1024 * 1024;
        if (IsSpent || --_files < 0)
        {
            return null;
        }

        try
        {
            return new FileInfo(file) is { Exists: true, Length: <= MaxLength } ? TextFile.Read(file) : null;
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            return null;
        }
    }

    private List<string> List(Func<IEnumerable<string>> entries)
    {
        try
        {
            var found = entries().Take(Math.Max(_entries, 0)).ToList();
            _entries -= found.Count + 1;
            found.Sort(StringComparer.Ordinal);
            return found;
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            return [];
        }
    }

    private static bool IsWritten(string name) => name[0] != '.' && !_toolFolders.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static bool IsLink(string folder)
    {
        try
        {
            return (File.GetAttributes(folder) & FileAttributes.ReparsePoint) != 0;
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            return true;
        }
    }
}
