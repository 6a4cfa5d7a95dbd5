using System.Text;

namespace KubeGuard.Build.Caching;

/// <summary>
/// Writes numbers and texts as bytes for <see cref="CacheReader"/>. A text that was written before is written as a back
/// reference, since findings repeat most of their texts.
/// </summary>
/// <param name="known">Texts that the reader knows without reading them.</param>
internal sealed class CacheWriter(KnownTexts? known = null)
{
    private const int LongestNumber = 10;
    private const int FirstLength = 4096;

    // The runtime collects the garbage of all generations to make room for arrays that are longer than 85,000 bytes.
    private const int UsualLength = 64 * 1024;

    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);
    private readonly List<ArraySegment<byte>> _parts = [];
    private byte[] _bytes = new byte[FirstLength];
    private int _length;

    /// <summary>The bytes that were written, without a copy: valid until more are written. The lengths of all parts but the last are multiples of eight.</summary>
    public IReadOnlyList<ArraySegment<byte>> Written => [.. _parts, new(_bytes, 0, _length)];

    /// <summary>The number of bytes that were written.</summary>
    public int Length => _parts.Sum(part => part.Count) + _length;

    /// <summary>Forgets everything, to write again with the same memory.</summary>
    public void Clear()
    {
        _texts.Clear();
        _parts.Clear();
        _length = 0;
    }

    public byte[] ToArray()
    {
        var bytes = new byte[Length];
        var position = 0;
        foreach (var part in _parts)
        {
            Array.Copy(part.Array, part.Offset, bytes, position, part.Count);
            position += part.Count;
        }

        Array.Copy(_bytes, 0, bytes, position, _length);
        return bytes;
    }

    /// <summary>Indicates whether these are the texts that the reader knows.</summary>
    public bool IsFor(KnownTexts texts) => texts == known;

    public void Write(bool value) => Write(value ? 1UL : 0UL);

    public void Write(int value) => Write((ulong)(uint)value);

    public void Write(long value) => Write((ulong)value);

    /// <summary>Writes a number in groups of seven bits, as few as it needs.</summary>
    public void Write(ulong value)
    {
        Reserve(LongestNumber);
        for (; value >= 0x80; value >>= 7)
        {
            _bytes[_length++] = (byte)(value | 0x80);
        }

        _bytes[_length++] = (byte)value;
    }

    public void Write(ArraySegment<byte> value)
    {
        Write(value.Count);
        Copy(value);
    }

    /// <summary>Writes what was written before with the same known texts and no others.</summary>
    public void Copy(ArraySegment<byte> value)
    {
        Reserve(value.Count);
        Array.Copy(value.Array, value.Offset, _bytes, _length, value.Count);
        _length += value.Count;
    }

    public void Write(string value)
    {
        if ((known?.NumberOf(value) ?? 0) is > 0 and var shared)
        {
            Write(shared);
            return;
        }

        if (_texts.TryGetValue(value, out var number))
        {
            Write(number);
            return;
        }

        _texts.Add(value, (known?.Count ?? 0) + _texts.Count + 1);
        WriteNew(value);
    }

    /// <summary>Writes a text that was not written before.</summary>
    public void WriteNew(string value)
    {
        Write(0);
        if (HasHalfPair(value))
        {
            WriteCharacters(value);
        }
        else
        {
            WriteEncoded(value);
        }
    }

    // The last bit of the length says that the bytes are UTF-8.
    private void WriteEncoded(string value)
    {
        var length = Encoding.UTF8.GetByteCount(value);
        Write(((ulong)length << 1) | 1);
        Reserve(length);
        _length += Encoding.UTF8.GetBytes(value, 0, value.Length, _bytes, _length);
    }

    // An encoding would replace half of a surrogate pair, which a broken manifest may contain.
    private void WriteCharacters(string value)
    {
        var length = value.Length * sizeof(char);
        Write((ulong)length << 1);
        Reserve(length);
        Buffer.BlockCopy(value.ToCharArray(), 0, _bytes, _length, length);
        _length += length;
    }

    private static bool HasHalfPair(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (!char.IsSurrogate(value[i]))
            {
                continue;
            }

            if (!char.IsSurrogatePair(value, i))
            {
                return true;
            }

            i++;
        }

        return false;
    }

    public void WriteOptional(string? value)
    {
        Write(value is not null);
        if (value is not null)
        {
            Write(value);
        }
    }

    public void WriteOptional(int? value)
    {
        Write(value is not null);
        if (value is { } number)
        {
            Write(number);
        }
    }

    private void Reserve(int length)
    {
        if (_length + length > _bytes.Length)
        {
            BeginPart(length);
        }
    }

    private void BeginPart(int length)
    {
        var rest = _length % sizeof(ulong);
        var next = new byte[Math.Max(Math.Min(_bytes.Length * 2, UsualLength), rest + length)];
        Array.Copy(_bytes, _length - rest, next, 0, rest);
        _parts.Add(new(_bytes, 0, _length - rest));
        (_bytes, _length) = (next, rest);
    }

    public void WriteMany<T>(IReadOnlyCollection<T> items, Action<T> write)
    {
        Write(items.Count);
        foreach (var item in items)
        {
            write(item);
        }
    }
}
