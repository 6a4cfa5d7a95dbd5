namespace KubeGuard.Build.Caching;

/// <summary>What the file system says of a file without reading it.</summary>
/// <param name="Length">Its length in bytes.</param>
/// <param name="LastWrite">When it was written, in ticks.</param>
/// <param name="IsSettled">
/// Whether that was long enough ago that a later change must have another time: file systems count in
/// steps of up to two seconds. A link says nothing of the file that it points to.
/// </param>
internal readonly record struct FileStamp(long Length, long LastWrite, bool IsSettled)
{
    private static readonly TimeSpan _coarsestStep = TimeSpan.FromSeconds(2);

    /// <summary>The stamp of a file; <see langword="null"/> if there is none or it is not to be known.</summary>
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

    /// <summary>Whether the file is certainly what it was at an earlier stamp.</summary>
    public bool IsCertainly(FileStamp earlier) => earlier.IsSettled && Length == earlier.Length && LastWrite == earlier.LastWrite;
}
