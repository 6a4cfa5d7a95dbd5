using KubeGuard.Build.Sets;
using KubeGuard.Build.Validation;

namespace KubeGuard.Build.Caching;

/// <summary>The findings of rules about a manifest set.</summary>
/// <param name="Name">The name of the set.</param>
/// <param name="Frame">The fingerprint of all that they depend on, except the content of the files.</param>
/// <param name="Content">The fingerprint of the content, except the places of nodes.</param>
/// <param name="Places">The fingerprint of the places of nodes.</param>
/// <param name="Findings">The findings, at any of its files.</param>
internal sealed record CachedSet(string Name, ulong Frame, ulong Content, ulong Places, IReadOnlyList<ManifestFinding> Findings)
{
    /// <summary>The images that its objects use, if a rule looked at them.</summary>
    public IReadOnlyCollection<string> Images { get; init; } = [];

    /// <summary>Indicates whether something in it suppresses findings of such rules.</summary>
    public bool HasSuppressions { get; init; }

    /// <summary>The labels by which the rules tell its pods apart.</summary>
    public PodLabels Labels { get; init; } = PodLabels.None;

    public static CachedSet Read(CacheReader reader) => new(reader.ReadText(), reader.ReadNumber(), reader.ReadNumber(), reader.ReadNumber(), reader.ReadMany(() => FindingCodec.Read(reader)))
    {
        Images = reader.ReadMany(reader.ReadText),
        HasSuppressions = reader.ReadBoolean(),
        Labels = PodLabels.Read(reader),
    };

    public void Write(CacheWriter writer)
    {
        writer.Write(Name);
        writer.Write(Frame);
        writer.Write(Content);
        writer.Write(Places);
        writer.WriteMany(Findings, finding => FindingCodec.Write(writer, finding));
        writer.WriteMany(Images, writer.Write);
        writer.Write(HasSuppressions);
        Labels.Write(writer);
    }
}
