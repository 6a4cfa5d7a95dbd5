using System.Globalization;
using System.Text;

namespace KubeGuard.Build;

/// <summary>Reads files and decodes their bytes.</summary>
internal static class TextFile
{
    // Checking takes six times as much memory, and neither people nor generators write larger files.
    private const int MaxMegabytes = 256;

    private static readonly Encoding _unmarked = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // The mark of UTF-32 starts with that of UTF-16.
    private static readonly (byte[] Mark, Encoding Encoding)[] _marked =
    [
        .. new Encoding[]
        {
            new UTF8Encoding(true, true), new UTF32Encoding(false, true, true), new UTF32Encoding(true, true, true), new UnicodeEncoding(false, true, true), new UnicodeEncoding(true, true, true),
        }.Select(encoding => (encoding.GetPreamble(), encoding)),
    ];

    /// <summary>Reads a whole text file; invalid bytes are replaced.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static string Read(string path)
    {
        var bytes = ReadBytes(path);
        return DecodeAnyway(bytes, EncodingOf(bytes));
    }

    /// <summary>Reads a whole text file, in UTF-8 or the encoding of its byte order mark.</summary>
    /// <exception cref="IOException">It cannot be read, or is not text.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static string ReadStrictly(string path)
    {
        var bytes = ReadBytes(path);
        return Decode(bytes, EncodingOf(bytes));
    }

    /// <summary>Reads the bytes of a file.</summary>
    /// <exception cref="IOException">It cannot be read, or is too large.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static byte[] ReadBytes(string path)
    {
        var target = AtomicFile.TargetOf(path);
        if (!target.Exists && Directory.Exists(path))
        {
            throw new IOException("It is a directory.");
        }

        // Pipes and devices have no length. They are no place for manifests, and reading one may never end.
        return target.Length == 0 ? []
            : target.Length <= MaxMegabytes * 1024L * 1024L ? File.ReadAllBytes(path)
            : throw new IOException($"It has more than {MaxMegabytes.ToString(CultureInfo.InvariantCulture)} MB.");
    }

    /// <summary>The encoding of some bytes by their mark, or else UTF-8. It throws at invalid bytes.</summary>
    public static Encoding EncodingOf(byte[] bytes)
    {
        foreach (var (mark, encoding) in _marked)
        {
            if (StartsWith(bytes, mark))
            {
                return encoding;
            }
        }

        return _unmarked;
    }

    /// <summary>The text of some bytes, without their mark.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="encoding">Their <see cref="EncodingOf"/>.</param>
    /// <exception cref="NoTextException">They are not text.</exception>
    public static string Decode(byte[] bytes, Encoding encoding)
    {
        try
        {
            return DecodeAfterMark(bytes, encoding);
        }
        catch (DecoderFallbackException exception)
        {
            throw new NoTextException(encoding.WebName.ToUpperInvariant(), DecodeAnyway(bytes, encoding), exception);
        }
    }

    private static string DecodeAnyway(byte[] bytes, Encoding encoding)
    {
        var lenient = (Encoding)encoding.Clone();
        lenient.DecoderFallback = DecoderFallback.ReplacementFallback;
        return DecodeAfterMark(bytes, lenient);
    }

    private static string DecodeAfterMark(byte[] bytes, Encoding encoding)
    {
        var start = encoding.GetPreamble().Length;
        return encoding.GetString(bytes, start, bytes.Length - start);
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
