using System.Globalization;
using System.Text;

namespace KubeGuard.Manifests;

/// <summary>
/// A path from the root of a manifest, written as <c>spec.containers[0].image</c>; a key that is not a plain word is in
/// brackets: <c>metadata.labels['app.kubernetes.io/name']</c>.
/// </summary>
internal sealed class ManifestPath : IEquatable<ManifestPath>
{
    /// <summary>The path of the root.</summary>
    public static readonly ManifestPath Root = new([]);

    private readonly PathSegment[] _segments;

    /// <summary>Creates a path of the given steps.</summary>
    public ManifestPath(IEnumerable<PathSegment> segments)
        : this([.. segments])
    {
    }

    private ManifestPath(PathSegment[] segments) => _segments = segments;

    /// <summary>The steps from the root.</summary>
    public IReadOnlyList<PathSegment> Segments => _segments;

    /// <summary>Wraps an array of steps, which must not change afterwards.</summary>
    internal static ManifestPath Of(PathSegment[] segments) => new(segments);

    /// <summary>The path below its first steps.</summary>
    /// <param name="count">The number of steps to leave out.</param>
    public ManifestPath Skip(int count) => count == 0 ? this : new ManifestPath(_segments.Skip(count));

    /// <inheritdoc/>
    public bool Equals(ManifestPath? other) => other is not null && _segments.SequenceEqual(other._segments);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ManifestPath);

    /// <inheritdoc/>
    public override int GetHashCode() => _segments.Aggregate(17, (hash, segment) => unchecked((hash * 31) + segment.GetHashCode()));

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var segment in _segments)
        {
            AppendTo(text, segment);
        }

        return text.ToString();
    }

    private static void AppendTo(StringBuilder text, PathSegment segment)
    {
        if (segment.Key is not { } key)
        {
            text.Append('[').Append(segment.Index.ToString(CultureInfo.InvariantCulture)).Append(']');
        }
        else if (IsPlain(key))
        {
            text.Append(text.Length == 0 ? "" : ".").Append(key);
        }
        else
        {
            text.Append("['").Append(key.Replace("'", "''")).Append("']");
        }
    }

    private static bool IsPlain(string key)
    {
        foreach (var character in key)
        {
            if (!char.IsLetterOrDigit(character) && character is not ('_' or '-' or '$'))
            {
                return false;
            }
        }

        return key.Length > 0;
    }
}
