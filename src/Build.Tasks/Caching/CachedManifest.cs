using KubeGuard.Build.Validation;

namespace KubeGuard.Build.Caching;

/// <summary>The findings of a file, with everything that they depend on.</summary>
/// <param name="File">The file.</param>
/// <param name="Set">The manifest set.</param>
/// <param name="Settings">The fingerprint of the settings.</param>
/// <param name="Findings">The findings.</param>
/// <param name="Related">Its objects that rules may look at while they check those of other files.</param>
/// <param name="Extract">What rules about its set need of it.</param>
/// <param name="Asked">The kinds of other objects that rules looked up, each with the fingerprint of all objects of the
/// kind.</param>
internal sealed record CachedManifest(
    TrackedFile File,
    string Set,
    ulong Settings,
    IReadOnlyList<ManifestFinding> Findings,
    IReadOnlyList<RelatedObject> Related,
    KeptExtract Extract,
    IReadOnlyList<(string Kind, ulong Fingerprint)> Asked)
{
    /// <summary>The other files that fixes change, whose text they depend on.</summary>
    public IReadOnlyList<TrackedFile> Others { get; init; } = [];

    /// <summary>The manifest as an earlier build wrote it, if it is still the same.</summary>
    public EncodedPart? Encoded { get; init; }

    /// <summary>The same manifest with its current stamp; <see langword="null"/> if it changed.</summary>
    public CachedManifest? Refresh()
    {
        var now = File.Refresh(TextFile.ReadStrictly);
        var others = Others.Select(other => other.Refresh(TextFile.ReadStrictly)).OfType<TrackedFile>().ToList();
        return now is null || others.Count < Others.Count ? null
            : ReferenceEquals(now, File) && others.SequenceEqual(Others) ? this
            : this with { File = now, Others = others, Encoded = null };
    }

    public static CachedManifest Read(CacheReader reader)
    {
        var start = reader.Position;
        return new CachedManifest(
            TrackedFileCodec.Read(reader),
            reader.ReadText(),
            reader.ReadNumber(),
            reader.ReadMany(() => FindingCodec.Read(reader)),
            reader.ReadMany(() => RelatedObject.Read(reader)),
            KeptExtract.Read(reader),
            reader.ReadMany(() => (reader.ReadText(), reader.ReadNumber())))
        {
            Others = reader.ReadMany(() => TrackedFileCodec.Read(reader)),
            Encoded = reader.Since(start),
        };
    }

    public void Write(CacheWriter writer)
    {
        if (Encoded?.TryWrite(writer) == true)
        {
            return;
        }

        TrackedFileCodec.Write(writer, File);
        writer.Write(Set);
        writer.Write(Settings);
        writer.WriteMany(Findings, finding => FindingCodec.Write(writer, finding));
        writer.WriteMany(Related, related => related.Write(writer));
        Extract.Write(writer);
        writer.WriteMany(Asked, asked =>
        {
            writer.Write(asked.Kind);
            writer.Write(asked.Fingerprint);
        });
        writer.WriteMany(Others, other => TrackedFileCodec.Write(writer, other));
    }
}
