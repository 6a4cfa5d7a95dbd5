using KubeGuard.Build.Validation;

namespace KubeGuard.Build.Caching;

/// <summary>The findings of rules about a manifest set.</summary>
/// <param name="Name">The name of the set.</param>
/// <param name="Fingerprint">The fingerprint of all that they depend on, except the places of nodes.</param>
/// <param name="Places">The fingerprint of the places of nodes.</param>
/// <param name="Findings">The findings, at any of its files.</param>
internal sealed record CachedSet(string Name, ulong Fingerprint, ulong Places, IReadOnlyList<ManifestFinding> Findings)
{
    /// <summary>The images that its objects use, if a rule looked at them.</summary>
    public IReadOnlyCollection<string> Images { get; init; } = [];

    public static CachedSet Read(CacheReader reader) => new(reader.ReadText(), reader.ReadNumber(), reader.ReadNumber(), reader.ReadMany(() => FindingCodec.Read(reader)))
    {
        Images = reader.ReadMany(reader.ReadText),
    };

    public void Write(CacheWriter writer)
    {
        writer.Write(Name);
        writer.Write(Fingerprint);
        writer.Write(Places);
        writer.WriteMany(Findings, finding => FindingCodec.Write(writer, finding));
        writer.WriteMany(Images, writer.Write);
    }
}
