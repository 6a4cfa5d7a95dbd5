namespace KubeGuard.Build.Caching;

/// <summary>The state of a file according to the file system, without reading it.</summary>
/// <param name="Length">Its length in bytes.</param>
/// <param name="LastWrite">The time of the last write, in ticks.</param>
/// <param name="IsSettled"> Whether that was long enough ago that a later change must have another time: file systems
/// have a resolution of up to two seconds. Never true for a link, whose stamp says nothing about its target.
/// </param>
internal readonly record struct FileStamp(long Length, long LastWrite, bool IsSettled)
{
    private static readonly TimeSpan _coarsestStep = TimeSpan.FromSeconds(2);

    /// <summary>The stamp of a file; <see langword="null"/> if there is none or it is not accessible.</summary>
    public static FileStamp? Of(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return file.Exists
                ? new FileStamp(file.Length, file.LastWriteTimeUtc.Ticks, !AtomicFile.IsLink(file) && file.LastWriteTimeUtc + _coarsestStep < DateTime.UtcNow)
                : null;
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            return null;
        }
    }

    /// <summary>Determines whether the file is certainly unchanged since an earlier stamp.</summary>
    public bool IsCertainly(FileStamp earlier) => earlier.IsSettled && Length == earlier.Length && LastWrite == earlier.LastWrite;
}
