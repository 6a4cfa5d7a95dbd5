using System.Diagnostics;

namespace KubeGuard.Build.Elsewhere;

/// <summary>How much a search may look at before it takes what it has.</summary>
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
    /// A folder and those below it that people write: none of tools, none that is a link, none that starts
    /// with a dot. A folder that a visitor does not want is not gone into.
    /// </summary>
    /// <param name="folder">The absolute path.</param>
    /// <param name="visit">Gets each folder with its files; whether to go on below it.</param>
    /// <param name="depth">How far down it is.</param>
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

    /// <summary>The folders in a folder that people write.</summary>
    public IReadOnlyList<string> FoldersIn(string folder) =>
        [.. List(() => Directory.EnumerateDirectories(folder)).Where(inner => IsWritten(Path.GetFileName(inner)) && !IsLink(inner))];

    /// <summary>The text of a file, if it can be read and enough is left to read it.</summary>
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
