using System.Text;

namespace KubeGuard.Build;

/// <summary>Reads files.</summary>
internal static class TextFile
{
    private static readonly UTF8Encoding _strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // The mark of UTF-32 starts with that of UTF-16.
    private static readonly (byte[] Mark, Encoding Encoding)[] _marks =
    [
        .. new Encoding[] { Encoding.UTF8, Encoding.UTF32, new UTF32Encoding(bigEndian: true, byteOrderMark: true), Encoding.Unicode, Encoding.BigEndianUnicode }
            .Select(encoding => (encoding.GetPreamble(), encoding)),
    ];

    /// <summary>Reads a text file whole; bytes that are no text are replaced.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static string Read(string path) => Decode(ReadBytes(path), Encoding.UTF8);

    /// <summary>Reads a text file whole, in UTF-8 or what its byte order mark says.</summary>
    /// <exception cref="IOException">It cannot be read, or is no text.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static string ReadStrictly(string path)
    {
        var bytes = ReadBytes(path);
        try
        {
            return Decode(bytes, _strictUtf8);
        }
        catch (DecoderFallbackException exception)
        {
            throw new NoTextException(Decode(bytes, Encoding.UTF8), exception);
        }
    }

    private static byte[] ReadBytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (UnauthorizedAccessException exception) when (Directory.Exists(path))
        {
            throw new IOException("It is a directory.", exception);
        }
    }

    private static string Decode(byte[] bytes, Encoding withoutMark)
    {
        foreach (var (mark, encoding) in _marks)
        {
            if (StartsWith(bytes, mark))
            {
                return (encoding is UTF8Encoding ? withoutMark : encoding).GetString(bytes, mark.Length, bytes.Length - mark.Length);
            }
        }

        return withoutMark.GetString(bytes);
    }

    private static bool StartsWith(byte[] bytes, byte[] mark)
    {
        for (var i = 0; i < mark.Length; i++)
        {
            if (i >= bytes.Length || bytes[i] != mark[i])
            {
                return false;
            }
        }

        return true;
    }
}
