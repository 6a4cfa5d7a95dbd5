namespace KubeGuard.Components.Versions;

/// <summary>
/// A version of RPM, <c>[epoch:]version[-release]</c>, compared part by part as rpmvercmp does
/// (https://rpm-software-management.github.io/rpm/man/rpm-version.7).
/// </summary>
internal sealed class RpmVersion : PackageVersion<RpmVersion>
{
    private readonly string _epoch;
    private readonly string _version;
    private readonly string? _release;

    private RpmVersion(string epoch, string version, string? release)
    {
        _epoch = epoch;
        _version = version;
        _release = release;
    }

    /// <summary>Reads a version; <see langword="null"/> if it is empty or has white space.</summary>
    public static RpmVersion? Parse(string text)
    {
        if (text.Length == 0 || text.Any(char.IsWhiteSpace))
        {
            return null;
        }

        var colon = text.IndexOf(':');
        var rest = text.Substring(colon + 1);
        var dash = rest.IndexOf('-');
        return new RpmVersion(
            colon < 0 ? "0" : text.Substring(0, colon),
            dash < 0 ? rest : rest.Substring(0, dash),
            dash < 0 ? null : rest.Substring(dash + 1));
    }

    /// <inheritdoc/>
    protected override int CompareTo(RpmVersion other)
    {
        var epochs = RpmText.Compare(_epoch, other._epoch);
        var versions = epochs != 0 ? epochs : RpmText.Compare(_version, other._version);
        return versions != 0 ? versions : CompareReleases(_release, other._release);
    }

    private static int CompareReleases(string? left, string? right) =>
        left is null || right is null ? (left is not null).CompareTo(right is not null) : RpmText.Compare(left, right);
}
