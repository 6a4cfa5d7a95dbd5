using KubeGuard.Build.Validation;

namespace KubeGuard.Build.Caching;

/// <summary>A schema file that was read. Its schemas are not kept: they are read again when a manifest needs them.</summary>
/// <param name="File">The file.</param>
/// <param name="Settings">The fingerprint of all that its findings depend on besides its text.</param>
/// <param name="Findings">Its findings.</param>
internal sealed record CachedSchema(TrackedFile File, ulong Settings, IReadOnlyList<ManifestFinding> Findings)
{
    /// <summary>The same file with its current stamp; <see langword="null"/> if its text has changed.</summary>
    public CachedSchema? Refresh() => File.Refresh(TextFile.ReadStrictly) is { } now ? ReferenceEquals(now, File) ? this : this with { File = now } : null;

    public static CachedSchema Read(CacheReader reader) => new(
        TrackedFileCodec.Read(reader), reader.ReadNumber(), reader.ReadMany(() => FindingCodec.Read(reader)));

    public void Write(CacheWriter writer)
    {
        TrackedFileCodec.Write(writer, File);
        writer.Write(Settings);
        writer.WriteMany(Findings, finding => FindingCodec.Write(writer, finding));
    }
}
