namespace KubeGuard.Build.Caching;

/// <summary>
/// A 64-bit hash for detecting changes. It is computed like FNV-1a (https://datatracker.ietf.org/doc/html/rfc9923), but
/// over whole characters and numbers instead of bytes.
/// </summary>
internal sealed class Fingerprint
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public ulong Value { get; private set; } = Offset;

    public static ulong Of(string text) => new Fingerprint().Add(text).Value;

    public Fingerprint Add(ulong number)
    {
        Value = Mix(Value, number);
        return this;
    }

    /// <summary>Adds a text and its length, so that two texts differ from their concatenation.</summary>
    public Fingerprint Add(string? text)
    {
        var hash = Value;
        foreach (var character in text ?? "")
        {
            hash = Mix(hash, character);
        }

        Value = hash;
        return Add(text is null ? ulong.MaxValue : (ulong)text.Length);
    }

    /// <summary>Adds bytes, and their number.</summary>
    public Fingerprint Add(ArraySegment<byte> bytes)
    {
        Value = Mix(Value, bytes);
        return Add((ulong)bytes.Count);
    }

    /// <summary>Adds bytes that are in several parts, which makes no difference: the lengths of all but the last must be multiples of eight.</summary>
    public Fingerprint Add(IReadOnlyList<ArraySegment<byte>> parts)
    {
        Value = parts.Aggregate(Value, Mix);
        return Add((ulong)parts.Sum(part => part.Count));
    }

    private static ulong Mix(ulong hash, ArraySegment<byte> bytes)
    {
        var end = bytes.Offset + bytes.Count;
        var i = bytes.Offset;
        for (; i + sizeof(ulong) <= end; i += sizeof(ulong))
        {
            hash = Mix(hash, BitConverter.ToUInt64(bytes.Array, i));
        }

        for (; i < end; i++)
        {
            hash = Mix(hash, bytes.Array[i]);
        }

        return hash;
    }

    // A product carries only upwards; without the shift the highest bits would have little effect.
    private static ulong Mix(ulong hash, ulong number)
    {
        var product = unchecked((hash ^ number) * Prime);
        return product ^ (product >> 32);
    }
}
