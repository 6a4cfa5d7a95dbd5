namespace KubeGuard.Build.Caching;

/// <summary>
/// A number that tells whether something changed: FNV-1a of 64 bits
/// (http://www.isthe.com/chongo/tech/comp/fnv/), over whole characters and numbers instead of bytes.
/// </summary>
internal sealed class Fingerprint
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public ulong Value { get; private set; } = Offset;

    public static ulong Of(string text) => new Fingerprint().Add(text).Value;

    public Fingerprint Add(ulong number)
    {
        Value = unchecked((Value ^ number) * Prime);
        return this;
    }

    /// <summary>Adds a text and its length, so that two texts differ from one that joins them.</summary>
    public Fingerprint Add(string? text)
    {
        var hash = Value;
        foreach (var character in text ?? "")
        {
            hash = unchecked((hash ^ character) * Prime);
        }

        Value = hash;
        return Add(text is null ? ulong.MaxValue : (ulong)text.Length);
    }

    public Fingerprint Add(byte[] bytes, int start = 0)
    {
        var hash = Value;
        for (var i = start; i < bytes.Length; i++)
        {
            hash = unchecked((hash ^ bytes[i]) * Prime);
        }

        Value = hash;
        return Add((ulong)(bytes.Length - start));
    }
}
