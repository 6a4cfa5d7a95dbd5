using System.Text;

namespace KubeGuard.Build.Caching;

/// <summary>
/// Writes numbers and texts as bytes for <see cref="CacheReader"/>. A text that was written before is written as a back
/// reference, since findings repeat most of their texts.
/// </summary>
/// <param name="known">Texts that the reader knows without reading them.</param>
/// <param name="capacity">The number of bytes to make room for at first.</param>
/// <param name="start">The number of bytes to leave free for the caller before the first one.</param>
internal sealed class CacheWriter(KnownTexts? known = null, int capacity = 4096, int start = 0)
{
    private const int LongestNumber = 10;

    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);
    private byte[] _bytes = new byte[capacity];
    private int _length = start;

    /// <summary>The free bytes and those that were written, without a copy: valid until more are written.</summary>
    public ArraySegment<byte> Written => new(_bytes, 0, _length);

    public byte[] ToArray()
    {
        var bytes = new byte[_length];
        Array.Copy(_bytes, bytes, _length);
        return bytes;
    }

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

    public void Write(byte[] value)
    {
        Write(value.Length);
        Reserve(value.Length);
        Array.Copy(value, 0, _bytes, _length, value.Length);
        _length += value.Length;
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
        Write(0);
        var bytes = Encoding.UTF8.GetBytes(value);
        var isText = string.Equals(Encoding.UTF8.GetString(bytes), value, StringComparison.Ordinal);
        Write(isText);
        Write(isText ? bytes : CharactersOf(value));
    }

    // An encoding would replace half of a surrogate pair, which a broken manifest may contain.
    private static byte[] CharactersOf(string value)
    {
        var bytes = new byte[value.Length * sizeof(char)];
        Buffer.BlockCopy(value.ToCharArray(), 0, bytes, 0, bytes.Length);
        return bytes;
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
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + length));
        }
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
