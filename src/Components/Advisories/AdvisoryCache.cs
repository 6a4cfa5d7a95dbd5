using System.Text;

namespace KubeGuard.Components.Advisories;

/// <summary>A file of advisories that were read before. One that is damaged, or of another version, is as if it were not there.</summary>
internal static class AdvisoryCache
{
    // Changes with the form of the file, and with what is read of a record.
    private const string Version = "KubeGuard advisories 1";

    /// <summary>Reads a file; <see langword="null"/> if it does not have what was read of these files.</summary>
    public static AdvisoryReading? Read(string file, string fingerprint)
    {
        try
        {
            if (!File.Exists(file))
            {
                return null;
            }

            using var stream = new MemoryStream(File.ReadAllBytes(file));
            using var reader = new BinaryReader(stream, Encoding.UTF8);
            return reader.ReadString() == Version && reader.ReadString() == fingerprint ? AdvisoryCodec.Read(reader) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException or ArgumentException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>Writes a file, if it can be written.</summary>
    public static void Write(string file, string fingerprint, AdvisoryReading reading)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            using var stream = new MemoryStream();
            using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
            {
                writer.Write(Version);
                writer.Write(fingerprint);
                AdvisoryCodec.Write(writer, reading);
            }

            File.WriteAllBytes(file, stream.ToArray());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The next build reads the database again.
        }
    }
}
