using KubeGuard.Build.Caching;

namespace KubeGuard.Build.Images;

/// <summary>The images that a source file names, for a later build.</summary>
/// <param name="Path">The absolute path of the file.</param>
/// <param name="Stamp">Its stamp when it was read.</param>
/// <param name="Literals">The literals.</param>
internal sealed record CachedSource(string Path, FileStamp Stamp, IReadOnlyList<ImageLiteral> Literals)
{
    public static CachedSource Read(CacheReader reader) => new(
        reader.ReadText(),
        new FileStamp(reader.ReadInt64(), reader.ReadInt64(), reader.ReadBoolean()),
        reader.ReadMany(() => new ImageLiteral(reader.ReadText(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadBoolean())));

    public void Write(CacheWriter writer)
    {
        writer.Write(Path);
        writer.Write(Stamp.Length);
        writer.Write(Stamp.LastWrite);
        writer.Write(Stamp.IsSettled);
        writer.WriteMany(Literals, literal =>
        {
            writer.Write(literal.Reference);
            writer.Write(literal.Line);
            writer.Write(literal.Column);
            writer.Write(literal.Length);
            writer.Write(literal.IsDisabled);
        });
    }
}
