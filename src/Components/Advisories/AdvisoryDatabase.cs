using System.IO.Compression;

namespace KubeGuard.Components.Advisories;

/// <summary>
/// A database of advisories in files: folders, archives as OSV publishes them for each ecosystem, JSON and JSON Lines. No size that is larger than
/// stated here is ever read, whatever a file says of itself.
/// </summary>
internal sealed class AdvisoryDatabase
{
    /// <summary>The most bytes of a JSON text; the largest record that is published has 3 MB.</summary>
    public const int MaximumDocumentSize = 256 * 1024 * 1024;

    /// <summary>The most bytes of a text in an archive.</summary>
    public const int MaximumEntrySize = 32 * 1024 * 1024;

    /// <summary>The most bytes of all texts of an archive together; those of the largest ecosystem have 1.5 GB.</summary>
    public const long MaximumArchiveSize = 4L * 1024 * 1024 * 1024;

    private static readonly string[] _extensions = [".json", ".jsonl", ".ndjson", ".zip"];
    private readonly AdvisoryDocumentReader _documents;
    private readonly List<Advisory> _advisories = [];
    private readonly List<AdvisoryProblem> _problems = [];
    private readonly ContentBuffer _buffer = new();

    private AdvisoryDatabase(DateTimeOffset now) => _documents = new AdvisoryDocumentReader(now);

    /// <summary>Reads databases.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="cacheFile">A file for the advisories in a form that is read quickly, as long as the files are the same; none if <see langword="null"/>.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static AdvisoryReading Read(IReadOnlyList<string> paths, string? cacheFile, CancellationToken cancellation)
    {
        var files = FilesOf(paths);
        var fingerprint = cacheFile is null ? null : DatabaseFingerprint.Of(files);
        if (fingerprint is not null && AdvisoryCache.Read(cacheFile!, fingerprint) is { } cached)
        {
            return cached;
        }

        var database = new AdvisoryDatabase(DateTimeOffset.UtcNow);
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            database.ReadFile(file, cancellation);
        }

        var reading = new AdvisoryReading(new AdvisoryIndex(database._advisories), database._problems);
        if (fingerprint is not null)
        {
            AdvisoryCache.Write(cacheFile!, fingerprint, reading);
        }

        return reading;
    }

    // In one order, whatever the file system gives.
    private static List<FileInfo> FilesOf(IReadOnlyList<string> paths) =>
        [.. paths.SelectMany(FilesOf).GroupBy(file => file.FullName, StringComparer.Ordinal).Select(same => same.First()).OrderBy(file => file.FullName, StringComparer.Ordinal)];

    // A folder that cannot be listed is reported when it is read as a file.
    private static IEnumerable<FileInfo> FilesOf(string path)
    {
        try
        {
            return Directory.Exists(path)
                ? [.. new DirectoryInfo(path).EnumerateFiles("*", SearchOption.AllDirectories).Where(file => _extensions.Contains(file.Extension, StringComparer.OrdinalIgnoreCase))]
                : [new FileInfo(path)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [new FileInfo(path)];
        }
    }

    private void ReadFile(FileInfo file, CancellationToken cancellation)
    {
        if (file.Extension.Equals(".zip", StringComparison.OrdinalIgnoreCase))
        {
            Attempt(file.FullName, () => ReadArchive(file.FullName, cancellation));
        }
        else
        {
            Attempt(file.FullName, () => ReadDocument(file));
        }
    }

    private void ReadDocument(FileInfo file)
    {
        // Pipes and devices have no length, and reading one may never end.
        if (file.Length == 0)
        {
            Report(file.FullName, AdvisoryDocumentReader.Empty);
        }
        else if (file.Length > MaximumDocumentSize)
        {
            ReportSize(file.FullName, MaximumDocumentSize);
        }
        else
        {
            using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
            ReadText(stream, (int)file.Length, MaximumDocumentSize, file.FullName);
        }
    }

    private void ReadArchive(string file, CancellationToken cancellation)
    {
        using var archive = ZipFile.OpenRead(file);
        var size = 0L;
        foreach (var entry in archive.Entries.Where(entry => entry.FullName.EndsWith(".json", StringComparison.OrdinalIgnoreCase)))
        {
            cancellation.ThrowIfCancellationRequested();
            var name = $"{file}/{entry.FullName}";
            if (entry.FullName.Split('/', '\\').Contains(".."))
            {
                Report(name, new DocumentProblem("Its path leaves the archive."));
                continue;
            }

            Attempt(name, () => size += ReadEntry(entry, name));
            if (size > MaximumArchiveSize)
            {
                Report(file, new DocumentProblem($"Its texts have more than {MaximumArchiveSize >> 30} GB; the rest is not read."));
                return;
            }
        }
    }

    // The sizes that an archive states of its entries may be wrong.
    private int ReadEntry(ZipArchiveEntry entry, string name)
    {
        using var stream = entry.Open();
        return ReadText(stream, 0, MaximumEntrySize, name);
    }

    private int ReadText(Stream stream, int expected, int maximum, string name)
    {
        if (_buffer.TryRead(stream, expected, maximum, out var content))
        {
            _advisories.AddRange(_documents.Read(content, problem => Report(name, problem)));
        }
        else
        {
            ReportSize(name, maximum);
        }

        return content.Length;
    }

    private void ReportSize(string file, int maximum) => Report(file, new DocumentProblem($"It has more than {maximum >> 20} MB and is not read."));

    private void Attempt(string file, Action read)
    {
        try
        {
            read();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException or NotSupportedException)
        {
            Report(file, new DocumentProblem($"It cannot be read: {exception.Message}"));
        }
    }

    private void Report(string file, DocumentProblem problem) => _problems.Add(new AdvisoryProblem(file, problem));
}
