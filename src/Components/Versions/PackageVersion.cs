namespace KubeGuard.Components.Versions;

/// <summary>A version of a package, which can be compared with others of its <see cref="VersionOrder"/>.</summary>
internal abstract class PackageVersion : IComparable<PackageVersion>
{
    /// <summary>
    /// Indicates whether the version has the form that its ecosystem defines. An irregular one has a place in the order, as the ecosystem's own
    /// tools give it one, but it says nothing about what the package contains.
    /// </summary>
    public virtual bool IsRegular => true;

    /// <summary>Compares with another version of the same order: negative if this one is older, zero if they are equal.</summary>
    public abstract int CompareTo(PackageVersion other);
}
