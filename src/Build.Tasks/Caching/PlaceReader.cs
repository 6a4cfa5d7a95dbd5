using KubeGuard.Build.Yaml;

namespace KubeGuard.Build.Caching;

/// <summary>Reads the places of nodes of one file that <see cref="Write"/> wrote, one after the other.</summary>
/// <param name="bytes">The places.</param>
/// <param name="file">The file.</param>
internal sealed class PlaceReader(ArraySegment<byte> bytes, string file)
{
    private readonly CacheReader _reader = new(bytes);
    private readonly int _end = bytes.Offset + bytes.Count;

    /// <summary>Indicates whether there is no other place.</summary>
    public bool IsAtEnd => _reader.Position >= _end;

    /// <summary>Writes a place without its file.</summary>
    public static void Write(CacheWriter writer, YamlLocation place)
    {
        writer.Write(place.Line);
        writer.Write(place.Column);
        writer.Write(place.EndLine - place.Line);
        writer.Write(place.EndColumn);
    }

    /// <summary>Reads the next place.</summary>
    public YamlLocation Read()
    {
        var (line, column) = (_reader.ReadInt32(), _reader.ReadInt32());
        return new YamlLocation(file, line, column, line + _reader.ReadInt32(), _reader.ReadInt32());
    }
}
