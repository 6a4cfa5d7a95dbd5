using KubeGuard.Build.Yaml;

namespace KubeGuard.Build.Caching;

/// <summary>Writes locations, and reads them back.</summary>
internal static class LocationCodec
{
    public static void Write(CacheWriter writer, YamlLocation location)
    {
        writer.Write(location.File);
        WriteNumbers(writer, location);
    }

    public static YamlLocation Read(CacheReader reader) => ReadNumbers(reader, reader.ReadText());

    /// <summary>Writes a location without its file. Whether it ends in the line in which it starts must be known to the reader.</summary>
    public static void WriteSpan(CacheWriter writer, YamlLocation location)
    {
        writer.Write(location.Line);
        writer.Write(location.Column);
        if (location.EndLine != location.Line)
        {
            writer.Write(location.EndLine);
        }

        writer.Write(location.EndColumn);
    }

    /// <summary>Reads a location in a file.</summary>
    public static YamlLocation ReadSpan(CacheReader reader, string file, bool isOneLine)
    {
        var (line, column) = (reader.ReadInt32(), reader.ReadInt32());
        return new YamlLocation(file, line, column, isOneLine ? line : reader.ReadInt32(), reader.ReadInt32());
    }

    /// <summary>Writes a location without its file, if there is one.</summary>
    public static void WriteOptionalSpan(CacheWriter writer, YamlLocation? location)
    {
        writer.Write(location is not null);
        if (location is not null)
        {
            WriteNumbers(writer, location);
        }
    }

    /// <summary>Reads a location in a file, if there is one.</summary>
    public static YamlLocation? ReadOptionalSpan(CacheReader reader, string file) => reader.ReadBoolean() ? ReadNumbers(reader, file) : null;

    private static void WriteNumbers(CacheWriter writer, YamlLocation location)
    {
        writer.Write(location.Line);
        writer.Write(location.Column);
        writer.Write(location.EndLine);
        writer.Write(location.EndColumn);
    }

    private static YamlLocation ReadNumbers(CacheReader reader, string file) =>
        new(file, reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
}
