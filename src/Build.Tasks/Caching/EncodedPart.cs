namespace KubeGuard.Build.Caching;

/// <summary>A part of a cache as it was read, to be copied into the next one.</summary>
/// <param name="Bytes">The bytes.</param>
/// <param name="Texts">The texts that they refer to.</param>
internal sealed record EncodedPart(ArraySegment<byte> Bytes, KnownTexts Texts)
{
    /// <summary>Writes the part, if the writer uses the same texts.</summary>
    /// <returns><see langword="true"/> if it was written.</returns>
    public bool TryWrite(CacheWriter writer)
    {
        var isPossible = writer.IsFor(Texts);
        if (isPossible)
        {
            writer.Copy(Bytes);
        }

        return isPossible;
    }
}
