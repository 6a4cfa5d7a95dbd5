using KubeGuard.Build.Caching;
using KubeGuard.Build.Validation;
using Microsoft.Build.Framework;

namespace KubeGuard.Build.Images;

/// <summary>The C# files of a project, in which images are named. They are read when the images are first asked for.</summary>
internal sealed class SourceFiles
{
    private readonly IReadOnlyList<(string Path, FileStamp Stamp)> _files;

    private SourceFiles(IReadOnlyList<(string Path, FileStamp Stamp)> files)
    {
        _files = files;
        var fingerprint = new Fingerprint();
        foreach (var (path, stamp) in files)
        {
            fingerprint.Add(path).Add((ulong)stamp.Length).Add((ulong)stamp.LastWrite);
        }

        Fingerprint = fingerprint.Value;
    }

    /// <summary>A fingerprint of the paths, sizes and times.</summary>
    public ulong Fingerprint { get; }

    /// <summary>Takes the items of a task.</summary>
    /// <param name="items">The compiled files.</param>
    /// <param name="absolute">Makes a path absolute.</param>
    public static SourceFiles Of(ITaskItem[] items, Func<string, string> absolute) => new(
    [
        .. from path in items.Select(item => absolute(item.ItemSpec)).Distinct(StringComparer.Ordinal)
           where path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase)
           let stamp = FileStamp.Of(path)
           where stamp is not null
           select (path, stamp.Value),
    ]);

    /// <summary>The images that the files name. A file that did not change is not read.</summary>
    /// <param name="known">The results of an earlier build.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    public IReadOnlyList<CachedSource> Read(IReadOnlyList<CachedSource> known, CancellationToken cancellationToken)
    {
        var byPath = known.ToDictionary(source => source.Path, StringComparer.Ordinal);
        return Concurrently.Select(
            _files,
            file => byPath.TryGetValue(file.Path, out var earlier) && file.Stamp.IsCertainly(earlier.Stamp) ? earlier : new CachedSource(file.Path, file.Stamp, Read(file.Path)),
            cancellationToken);
    }

    // The compiler reports a file that cannot be read.
    private static IReadOnlyList<ImageLiteral> Read(string path)
    {
        try
        {
            return ImageLiteralReader.Read(TextFile.Read(path));
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            return [];
        }
    }
}
