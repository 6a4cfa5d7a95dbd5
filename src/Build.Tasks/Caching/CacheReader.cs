namespace KubeGuard.Build.Caching;

/// <summary>Reads what <see cref="CacheWriter"/> wrote.</summary>
/// <param name="bytes">The bytes.</param>
/// <param name="start">Where to start.</param>
/// <exception cref="FormatException">Any method: the bytes were not written by it.</exception>
internal sealed class CacheReader(byte[] bytes, int start = 0)
{
    private readonly List<string> _texts = [];
    private char[] _characters = new char[1024];
    private int _position = start;

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

    public byte[] ReadBytes()
    {
        var value = new byte[ReadCount()];
        for (var i = 0; i < value.Length; i++)
        {
            value[i] = (byte)ReadNumber();
        }

        return value;
    }

    public string ReadText()
    {
        var number = ReadInt32();
        if (number > 0)
        {
            return number <= _texts.Count ? _texts[number - 1] : throw Wrong();
        }

        var length = ReadCount();
        if (length > _characters.Length)
        {
            _characters = new char[length];
        }

        for (var i = 0; i < length; i++)
        {
            _characters[i] = (char)ReadNumber();
        }

        var text = new string(_characters, 0, length);
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

    // Every item takes a byte at least, so that wrong bytes cannot ask for all the memory there is.
    private int ReadCount()
    {
        var count = ReadNumber();
        return count <= (ulong)(bytes.Length - _position) ? (int)count : throw Wrong();
    }

    private byte ReadByte() => _position < bytes.Length ? bytes[_position++] : throw Wrong();

    private static FormatException Wrong() => new("These bytes were not written as a cache.");
}
