namespace KubeGuard.Components.Advisories;

/// <summary>Memory for one text after the other, so that thousands of small ones are read without a copy of each.</summary>
internal sealed class ContentBuffer
{
    private const int InitialSize = 64 * 1024;
    private byte[] _bytes = new byte[InitialSize];

    /// <summary>Reads a stream to its end, unless it is too long.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="expected">The number of bytes that it probably has; 0 if nothing is known.</param>
    /// <param name="maximum">The most bytes that it may have.</param>
    /// <param name="content">The bytes, which the next call replaces.</param>
    /// <returns><see langword="false"/> if the stream has more bytes than it may.</returns>
    public bool TryRead(Stream stream, int expected, int maximum, out ReadOnlySpan<byte> content)
    {
        // The end is seen by reading on, for which there must be room.
        GrowTo(Math.Min(expected, maximum) + 1);
        var length = 0;
        for (int count; (count = stream.Read(_bytes, length, _bytes.Length - length)) > 0 && length <= maximum;)
        {
            length += count;
            if (length == _bytes.Length)
            {
                GrowTo((int)Math.Min(2L * length, maximum + 1L));
            }
        }

        content = _bytes.AsSpan(0, length);
        return length <= maximum;
    }

    private void GrowTo(int size)
    {
        if (size > _bytes.Length)
        {
            Array.Resize(ref _bytes, size);
        }
    }
}
