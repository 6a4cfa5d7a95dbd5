namespace KubeGuard.Build.Git;

/// <summary>The names of the files that git tracks (https://git-scm.com/docs/index-format).</summary>
/// <param name="names">The paths from the root; <see langword="null"/> if unknown.</param>
internal sealed class GitIndex(ISet<string>? names)
{
    private const int HeaderLength = 12;
    private const int StatLength = 40;

    /// <summary>Reads the index of a repository; a new one has none.</summary>
    /// <param name="path">The file.</param>
    /// <param name="hashLength">The length of an object name in bytes.</param>
    /// <param name="ignoresCase">Whether names that differ in case only are the same.</param>
    public static GitIndex Read(string path, int hashLength, bool ignoresCase)
    {
        var names = new HashSet<string>(ignoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        try
        {
            return !File.Exists(path) || TryRead(TextFile.ReadBytes(path), hashLength, names) ? new GitIndex(names) : new GitIndex(null);
        }
        catch (Exception exception) when (exception is IndexOutOfRangeException || FileFailure.IsExpected(exception))
        {
            return new GitIndex(null);
        }
    }

    /// <summary>Determines whether git tracks a file, or may track it if that is unknown.</summary>
    public bool Tracks(string path) => names is null || names.Contains(path);

    private static bool TryRead(byte[] bytes, int hashLength, HashSet<string> names)
    {
        var version = Number(bytes, 4);
        if (Number(bytes, 0) != 0x44495243 || version is < 2 or > 4)
        {
            return false;
        }

        var position = HeaderLength;
        var name = "";
        for (var count = Number(bytes, 8); count > 0; count--)
        {
            var start = position;
            position += StatLength + hashLength;
            position += (bytes[position] & 0x40) == 0 ? 2 : 4;
            var kept = version == 4 ? name.Length - ReadOffset(bytes, ref position) : 0;
            var end = Array.IndexOf(bytes, (byte)0, position);
            if (end < 0 || kept < 0)
            {
                return false;
            }

            name = name.Substring(0, kept) + GitText.Of(bytes, position, end - position);
            names.Add(name);
            position = version == 4 ? end + 1 : start + (((end - start) / 8) + 1) * 8;
        }

        return !IsSplit(bytes, position, hashLength);
    }

    // The rest of a split index is in another file.
    private static bool IsSplit(byte[] bytes, int position, int hashLength)
    {
        while (position + 8 <= bytes.Length - hashLength)
        {
            if (Number(bytes, position) == 0x6C696E6B)
            {
                return true;
            }

            var length = Number(bytes, position + 4);
            position = length >= 0 ? position + 8 + length : bytes.Length;
        }

        return false;
    }

    private static int Number(byte[] bytes, int position) =>
        (bytes[position] << 24) | (bytes[position + 1] << 16) | (bytes[position + 2] << 8) | bytes[position + 3];

    // The encoding of offsets in packs: seven bits per byte, the highest first, each but the last offset by one.
    private static int ReadOffset(byte[] bytes, ref int position)
    {
        var next = bytes[position++];
        var value = next & 0x7F;
        while ((next & 0x80) != 0)
        {
            next = bytes[position++];
            value = ((value + 1) << 7) | (next & 0x7F);
        }

        return value;
    }
}
