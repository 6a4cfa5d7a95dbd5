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
