using System.Text;

namespace KubeGuard.Build.Caching;

/// <summary>Reads the output of <see cref="CacheWriter"/>.</summary>
/// <param name="bytes">The bytes.</param>
/// <param name="known">The texts that the writer was given.</param>
/// <exception cref="FormatException">Any method: the bytes were not written by it.</exception>
internal sealed class CacheReader(ArraySegment<byte> bytes, KnownTexts? known = null)
{
    private const int UsualTexts = 16;

    private readonly byte[] _bytes = bytes.Array;
    private readonly int _end = bytes.Offset + bytes.Count;
    private readonly List<string> _texts = new(UsualTexts);
    private int _position = bytes.Offset;

    /// <summary>The index of the next byte.</summary>
    public int Position => _position;

    public bool ReadBoolean() => ReadNumber() != 0;

    public int ReadInt32() => (int)(uint)ReadNumber();

    public long ReadInt64() => (long)ReadNumber();

    public ulong ReadNumber()
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = ReadByte();
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }

        throw Wrong();
    }

    /// <summary>Reads bytes, which are not copied.</summary>
    public ArraySegment<byte> ReadBytes()
    {
        var length = ReadCount();
        var value = new ArraySegment<byte>(_bytes, _position, length);
        _position += length;
        return value;
    }

    /// <summary>The bytes that were read since a position, with the texts that are needed to read them; without those, none.</summary>
    public EncodedPart? Since(int position) => known is null ? null : new(new ArraySegment<byte>(_bytes, position, _position - position), known);

    public string ReadText()
    {
        var number = ReadInt32();
        if (number > 0)
        {
            var shared = known?.Count ?? 0;
            return number <= shared ? known![number]
                : number - shared <= _texts.Count ? _texts[number - shared - 1]
                : throw Wrong();
        }

        var form = ReadNumber();
        var length = Checked(form >> 1);
        var text = (form & 1) != 0 ? Encoding.UTF8.GetString(_bytes, _position, length) : ReadCharacters(length);
        _position += length;
        _texts.Add(text);
        return text;
    }

    public string? ReadOptionalText() => ReadBoolean() ? ReadText() : null;

    public int? ReadOptionalInt32() => ReadBoolean() ? ReadInt32() : null;

    public T[] ReadMany<T>(Func<T> read)
    {
        var count = ReadCount();
        if (count == 0)
        {
            return [];
        }

        var items = new T[count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = read();
        }

        return items;
    }

    /// <summary>Reads the number of items or bytes that follow.</summary>
    public int ReadCount() => Checked(ReadNumber());

    private string ReadCharacters(int length)
    {
        var characters = new char[length / sizeof(char)];
        Buffer.BlockCopy(_bytes, _position, characters, 0, characters.Length * sizeof(char));
        return new string(characters);
    }

    // Every item takes at least one byte, so damaged content cannot request excessive memory.
    private int Checked(ulong count) => count <= (ulong)(_end - _position) ? (int)count : throw Wrong();

    private byte ReadByte() => _position < _end ? _bytes[_position++] : throw Wrong();

    private static FormatException Wrong() => new("These bytes were not written as a cache.");
}
