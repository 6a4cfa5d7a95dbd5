namespace KubeGuard.Build.Caching;

/// <summary>
/// Writes the reports of a build, except those that an earlier build wrote from the same inputs and that have not
/// changed since: producing them takes longer than the rest of a build without changes.
/// </summary>
/// <param name="path">The file that keeps the list; if <see langword="null"/>, nothing is kept and every report is
/// written.</param>
internal sealed class WrittenFileList(string? path)
{
    private readonly IReadOnlyList<WrittenFile> _earlier = (path is null ? null : CacheFile.Load(path, reader => reader.ReadMany(() => WrittenFile.Read(reader)))) ?? [];
    private readonly List<WrittenFile> _now = [];

    /// <summary>Writes a file unless it is up to date.</summary>
    /// <param name="file">The absolute path.</param>
    /// <param name="source">The fingerprint of the inputs of the text.</param>
    /// <param name="makeText">Produces the text.</param>
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

    /// <summary>Saves the list for the next build.</summary>
    public void Save()
    {
        if (path is not null && !_now.SequenceEqual(_earlier))
        {
            CacheFile.Save(path, writer => writer.WriteMany(_now, written => written.Write(writer)));
        }
    }
}
