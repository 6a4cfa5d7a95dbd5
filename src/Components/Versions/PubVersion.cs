namespace KubeGuard.Components.Versions;

/// <summary>A version of Dart's Pub (https://dart.dev/tools/pub/versioning): Semantic Versioning in which a build counts, after all else.</summary>
internal sealed class PubVersion : PackageVersion<PubVersion>
{
    private const int NumberCount = 3;
    private readonly SemanticParts _parts;

    private PubVersion(SemanticParts parts) => _parts = parts;

    /// <summary>Reads a version; <see langword="null"/> if it does not start with a number.</summary>
    public static PubVersion? Parse(string text) => SemanticParts.Read(text, NumberCount) is { } parts ? new PubVersion(parts) : null;

    /// <inheritdoc/>
    protected override int CompareTo(PubVersion other)
    {
        var numbers = SequenceComparison.Padded(_parts.Numbers, other._parts.Numbers, string.Empty, DigitRun.Compare);
        var prereleases = numbers != 0 ? numbers : SemanticParts.ComparePrereleases(_parts.Prerelease, other._parts.Prerelease, StringComparer.Ordinal);
        return prereleases != 0 ? prereleases : SequenceComparison.Identifiers(_parts.Build, other._parts.Build, StringComparer.Ordinal);
    }
}
