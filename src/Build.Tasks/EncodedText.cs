using System.Text;

namespace KubeGuard.Build;

/// <summary>The text of a file, with what is needed to write it back as it was: its encoding and byte order mark.</summary>
internal sealed class EncodedText
{
    private static readonly Encoding[] _marked =
    [
        new UTF8Encoding(true, true), new UTF32Encoding(false, true, true), new UnicodeEncoding(false, true, true), new UnicodeEncoding(true, true, true),
    ];

    private static readonly UTF8Encoding _unmarked = new(false, true);

    private readonly byte[] _bytes;
    private readonly Encoding _encoding;
    private readonly string _path;

    private EncodedText(string path, byte[] bytes)
    {
        _path = path;
        _bytes = bytes;
        _encoding = _marked.FirstOrDefault(encoding => StartsWith(bytes, encoding.GetPreamble())) ?? _unmarked;
        var preamble = _encoding.GetPreamble().Length;
        Text = _encoding.GetString(bytes, preamble, bytes.Length - preamble);
    }

    /// <summary>The text, without the mark.</summary>
    public string Text { get; }

    /// <summary>Reads a file.</summary>
    /// <exception cref="IOException">It cannot be read, or is no text.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static EncodedText Read(string path)
    {
        try
        {
            return new EncodedText(path, File.ReadAllBytes(path));
        }
        catch (DecoderFallbackException exception)
        {
            throw new IOException("It is no text.", exception);
        }
    }

    /// <summary>Writes another text in its place, unless the file was changed since it was read.</summary>
    /// <returns>Whether it was written.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public bool Replace(string text)
    {
        if (!File.ReadAllBytes(_path).SequenceEqual(_bytes))
        {
            return false;
        }

        AtomicFile.Replace(_path, [.. _encoding.GetPreamble(), .. _encoding.GetBytes(text)]);
        return true;
    }

    private static bool StartsWith(byte[] bytes, byte[] preamble) => bytes.Length >= preamble.Length && bytes.Take(preamble.Length).SequenceEqual(preamble);
}
