using System.Text;

namespace KubeGuard.Build;

/// <summary>Reads files.</summary>
internal static class TextFile
{
    private static readonly UTF8Encoding _strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a text file whole; bytes that are no text are replaced.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static string Read(string path) => Read(path, Encoding.UTF8);

    /// <summary>Reads a text file whole, in UTF-8 or what its byte order mark says.</summary>
    /// <exception cref="IOException">It cannot be read, or is no text.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static string ReadStrictly(string path)
    {
        try
        {
            return Read(path, _strictUtf8);
        }
        catch (DecoderFallbackException exception)
        {
            throw new NoTextException(Read(path), exception);
        }
    }

    private static string Read(string path, Encoding encoding) =>
        Directory.Exists(path) ? throw new IOException("It is a directory.") : File.ReadAllText(path, encoding);
}
