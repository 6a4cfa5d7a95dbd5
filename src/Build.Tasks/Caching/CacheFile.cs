using KubeGuard.Cluster.Rules;
using KubeGuard.Rules;

namespace KubeGuard.Build.Caching;

/// <summary>
/// A file that a build keeps for the next one. It is only an optimization: one that is missing, damaged, of another
/// version or not writable costs time and nothing else.
/// </summary>
internal static class CacheFile
{
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
            AtomicFile.WriteAnew(path, ToBytes(write));
            return true;
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            return false;
        }
    }

    // The fingerprint of the rest comes first, so that damaged content is never read.
    private static IReadOnlyList<ArraySegment<byte>> ToBytes(Action<CacheWriter> write)
    {
        var writer = new CacheWriter();
        writer.Write(_writtenBy);
        write(writer);
        var bytes = writer.Written;
        return [new(BitConverter.GetBytes(new Fingerprint().Add(bytes).Value)), .. bytes];
    }

    private static T? Read<T>(byte[] bytes, Func<CacheReader, T> read)
        where T : class
    {
        if (bytes.Length <= sizeof(ulong) || BitConverter.ToUInt64(bytes, 0) != new Fingerprint().Add(new ArraySegment<byte>(bytes, sizeof(ulong), bytes.Length - sizeof(ulong))).Value)
        {
            return null;
        }

        var reader = new CacheReader(new ArraySegment<byte>(bytes, sizeof(ulong), bytes.Length - sizeof(ulong)));
        return reader.ReadText() == _writtenBy ? read(reader) : null;
    }
}
