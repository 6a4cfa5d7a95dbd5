using System.Text;

namespace KubeGuard.Build;

/// <summary>The text of a file with its encoding and byte order mark, so that it can be written back unchanged.</summary>
internal sealed class EncodedText
{
    /// <summary>The decoded byte order mark.</summary>
    public const string Mark = "\uFEFF";

    private readonly byte[] _bytes;
    private readonly Encoding _encoding;
    private readonly string _path;

    private EncodedText(string path, byte[] bytes, bool isNew = false)
    {
        IsNew = isNew;
        _path = path;
        _bytes = bytes;
        _encoding = TextFile.EncodingOf(bytes);
        Text = TextFile.Decode(bytes, _encoding);
    }

    /// <summary><see langword="true"/> if the file does not exist yet.</summary>
    public bool IsNew { get; }

    /// <summary>The text, without the mark.</summary>
    public string Text { get; }

    /// <summary>Indicates whether the file is UTF-8, with or without a mark.</summary>
    public bool IsUtf8 => _encoding is UTF8Encoding;

    /// <summary>Indicates whether it starts with a byte order mark.</summary>
    public bool HasMark => _encoding.GetPreamble().Length > 0;

    /// <summary>Reads a file.</summary>
    /// <exception cref="IOException">It cannot be read, or is not text.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static EncodedText Read(string path) => new(path, TextFile.ReadBytes(path));

    /// <summary>A file that does not exist yet: it will be UTF-8 without a mark.</summary>
    public static EncodedText OfNew(string path) => new(path, [], isNew: true);

    /// <summary>Replaces the text, unless the file was changed since it was read, or created in the meantime.</summary>
    /// <returns><see langword="true"/> if it was written.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public bool Replace(string text)
    {
        if (IsNew ? File.Exists(_path) : !TextFile.ReadBytes(_path).SequenceEqual(_bytes))
        {
            return false;
        }

        AtomicFile.Write(_path, [.. _encoding.GetPreamble(), .. _encoding.GetBytes(text)]);
        return true;
    }
}
