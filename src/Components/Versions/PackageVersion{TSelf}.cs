namespace KubeGuard.Components.Versions;

/// <summary>A version that compares with its own kind.</summary>
/// <typeparam name="TSelf">The deriving type.</typeparam>
internal abstract class PackageVersion<TSelf> : PackageVersion
    where TSelf : PackageVersion<TSelf>
{
    /// <inheritdoc/>
    public sealed override int CompareTo(PackageVersion other) => CompareTo((TSelf)other);

    /// <summary>Compares with another version: negative if this one is older, zero if they are equal.</summary>
    protected abstract int CompareTo(TSelf other);
}
