namespace KubeGuard.Build.Caching;

/// <summary>A report that a build wrote.</summary>
/// <param name="Source">The fingerprint of its inputs.</param>
/// <param name="File">The state of the file after that.</param>
internal sealed record WrittenFile(ulong Source, TrackedFile File)
{
    public static WrittenFile Read(CacheReader reader) => new(reader.ReadNumber(), TrackedFileCodec.Read(reader));

    public void Write(CacheWriter writer)
    {
        writer.Write(Source);
        TrackedFileCodec.Write(writer, File);
    }
}
