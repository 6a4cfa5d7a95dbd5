namespace KubeGuard.Build.Caching;

/// <summary>The state of a file when it was read, or looked for and not found.</summary>
/// <param name="Path">The absolute path.</param>
/// <param name="Stamp">Its stamp, or <see langword="null"/> if there was no file.</param>
/// <param name="Hash">The fingerprint of its text.</param>
internal sealed record TrackedFile(string Path, FileStamp? Stamp, ulong Hash)
{
    /// <summary>A file that is not there.</summary>
    public static TrackedFile Missing(string path) => new(path, null, 0);

    /// <summary>The same file with its current stamp; <see langword="null"/> if its text has changed.</summary>
    /// <param name="read">Reads the text of a file by its path.</param>
    public TrackedFile? Refresh(Func<string, string> read)
    {
        var now = FileStamp.Of(Path);
        return (now, Stamp) switch
        {
            (null, null) => this,
            ({ } current, { } earlier) when current.IsCertainly(earlier) => this,
            ({ } current, { } earlier) when current.Length == earlier.Length && HasSameText(read) => this with { Stamp = current },
            _ => null,
        };
    }

    private bool HasSameText(Func<string, string> read)
    {
        try
        {
            return Fingerprint.Of(read(Path)) == Hash;
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            return false;
        }
    }
}
