namespace KubeGuard.Manifests;

/// <summary>One step of a <see cref="ManifestPath"/>: the key of a mapping or the index in a sequence.</summary>
internal readonly struct PathSegment : IEquatable<PathSegment>
{
    private PathSegment(string? key, int index)
    {
        Key = key;
        Index = index;
    }

    /// <summary>The key, or <see langword="null"/> for a step into a sequence.</summary>
    public string? Key { get; }

    /// <summary>The index from 0, for a step into a sequence.</summary>
    public int Index { get; }

    /// <summary>A step into a mapping.</summary>
    public static PathSegment Of(string key) => new(key, 0);

    /// <summary>A step into a sequence.</summary>
    public static PathSegment Of(int index) => new(null, index);

    /// <inheritdoc/>
    public bool Equals(PathSegment other) => Key == other.Key && Index == other.Index;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PathSegment other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Key is null ? Index : StringComparer.Ordinal.GetHashCode(Key);
}
