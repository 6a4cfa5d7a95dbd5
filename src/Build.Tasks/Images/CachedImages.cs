using KubeGuard.Build.Caching;
using KubeGuard.Build.Validation;

namespace KubeGuard.Build.Images;

/// <summary>The findings about the documents about images, for a later build.</summary>
/// <param name="Fingerprint">The fingerprint of the documents and their settings.</param>
/// <param name="Findings">The findings.</param>
internal sealed record CachedImages(ulong Fingerprint, IReadOnlyList<ManifestFinding> Findings)
{
    /// <summary>No documents.</summary>
    public static readonly CachedImages None = new(0, []);

    /// <summary>The images that source files name.</summary>
    public IReadOnlyList<CachedSource> Sources { get; init; } = [];

    public static CachedImages Read(CacheReader reader) => new(reader.ReadNumber(), reader.ReadMany(() => FindingCodec.Read(reader)))
    {
        Sources = reader.ReadMany(() => CachedSource.Read(reader)),
    };

    public void Write(CacheWriter writer)
    {
        writer.Write(Fingerprint);
        writer.WriteMany(Findings, finding => FindingCodec.Write(writer, finding));
        writer.WriteMany(Sources, source => source.Write(writer));
    }
}
