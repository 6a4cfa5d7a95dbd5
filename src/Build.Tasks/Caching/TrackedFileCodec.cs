namespace KubeGuard.Build.Caching;

/// <summary>Writes tracked files, and reads them back.</summary>
internal static class TrackedFileCodec
{
    public static void Write(CacheWriter writer, TrackedFile file)
    {
        writer.Write(file.Path);
        writer.Write(file.Stamp is not null);
        if (file.Stamp is { } stamp)
        {
            writer.Write(stamp.Length);
            writer.Write(stamp.LastWrite);
            writer.Write(stamp.IsSettled);
            writer.Write(file.Hash);
        }
    }

    public static TrackedFile Read(CacheReader reader)
    {
        var path = reader.ReadText();
        return reader.ReadBoolean()
            ? new TrackedFile(path, new FileStamp(reader.ReadInt64(), reader.ReadInt64(), reader.ReadBoolean()), reader.ReadNumber())
            : TrackedFile.Missing(path);
    }
}
