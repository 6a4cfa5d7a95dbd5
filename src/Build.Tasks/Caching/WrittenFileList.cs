namespace KubeGuard.Build.Caching;

/// <summary>
/// Writes the reports of a build, but not one that an earlier build made of the same and that nobody has
/// changed since: making it takes longer than all the rest of a build without changes.
/// </summary>
/// <param name="path">Where to keep what was written; nowhere if <see langword="null"/>, and then all is written.</param>
internal sealed class WrittenFileList(string? path)
{
    private readonly IReadOnlyList<WrittenFile> _earlier = (path is null ? null : CacheFile.Load(path, reader => reader.ReadMany(() => WrittenFile.Read(reader)))) ?? [];
    private readonly List<WrittenFile> _now = [];

    /// <summary>Writes a file unless it is there as it would be.</summary>
    /// <param name="file">The absolute path.</param>
    /// <param name="source">The fingerprint of all that the text is made of.</param>
    /// <param name="makeText">Makes the text.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public void Write(string file, ulong source, Func<string> makeText)
    {
        var known = _earlier.FirstOrDefault(written => written.Source == source && written.File.Path == file);
        if (known?.File.Refresh(TextFile.Read) is { } same)
        {
            _now.Add(ReferenceEquals(same, known.File) ? known : known with { File = same });
            return;
        }

        var text = makeText();
        AtomicFile.Write(file, text);
        if (path is not null && FileStamp.Of(file) is { } stamp)
        {
            _now.Add(new WrittenFile(source, new TrackedFile(file, stamp, Fingerprint.Of(text))));
        }
    }

    /// <summary>Keeps what was written for the next build.</summary>
    public void Save()
    {
        if (path is not null && !_now.SequenceEqual(_earlier))
        {
            CacheFile.Save(path, writer => writer.WriteMany(_now, written => written.Write(writer)));
        }
    }
}
