using KubeGuard.Cluster.Rules;
using KubeGuard.Rules;

namespace KubeGuard.Build.Caching;

/// <summary>
/// A file that a build keeps for the next one. It is only an optimization: one that is missing, damaged, of another
/// version or not writable costs time and nothing else.
/// </summary>
internal static class CacheFile
{
    private const int LeastLength = 4096;
    private const int LongestGuess = 256 * 1024 * 1024;

    // The identities of the assemblies, which change with every build of the rules or of this code.
    private static readonly string _writtenBy = string.Join(
        " ", "KubeGuard", typeof(CacheFile).Module.ModuleVersionId, typeof(SetRule).Module.ModuleVersionId, typeof(Rule).Module.ModuleVersionId);

    /// <summary>Reads the file of an earlier build.</summary>
    public static T? Load<T>(string path, Func<CacheReader, T> read)
        where T : class
    {
        try
        {
            return File.Exists(path) ? Read(File.ReadAllBytes(path), read) : null;
        }
        catch (Exception exception) when (exception is FormatException or OverflowException || FileFailure.IsExpected(exception))
        {
            return null;
        }
    }

    /// <summary>
    /// Writes the file for a later build. Another build may write the same file at the same time: the last one wins.
    /// </summary>
    /// <returns><see langword="true"/> if it was written.</returns>
    public static bool Save(string path, Action<CacheWriter> write)
    {
        try
        {
            AtomicFile.WriteAnew(path, ToBytes(write, UsualLengthOf(path)));
            return true;
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            return false;
        }
    }

    // The fingerprint of the rest comes first, so that damaged content is never read.
    private static ArraySegment<byte> ToBytes(Action<CacheWriter> write, int usualLength)
    {
        var writer = new CacheWriter(capacity: usualLength, start: sizeof(ulong));
        writer.Write(_writtenBy);
        write(writer);
        var bytes = writer.Written;
        var fingerprint = new Fingerprint().Add(bytes.Array, sizeof(ulong), bytes.Count).Value;
        Array.Copy(BitConverter.GetBytes(fingerprint), bytes.Array, sizeof(ulong));
        return bytes;
    }

    // Most builds change little, so the next cache is about as long as the one that it replaces.
    private static int UsualLengthOf(string path) =>
        FileStamp.Of(path) is { Length: < LongestGuess } earlier ? (int)(earlier.Length + (earlier.Length / 8)) + LeastLength : LeastLength;

    private static T? Read<T>(byte[] bytes, Func<CacheReader, T> read)
        where T : class
    {
        if (bytes.Length <= sizeof(ulong) || BitConverter.ToUInt64(bytes, 0) != new Fingerprint().Add(bytes, sizeof(ulong), bytes.Length).Value)
        {
            return null;
        }

        var reader = new CacheReader(new ArraySegment<byte>(bytes, sizeof(ulong), bytes.Length - sizeof(ulong)));
        return reader.ReadText() == _writtenBy ? read(reader) : null;
    }
}
