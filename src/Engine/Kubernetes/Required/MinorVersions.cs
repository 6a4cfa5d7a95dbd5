using System.Globalization;

namespace KubeGuard.Kubernetes.Required;

/// <summary>A set of minor versions.</summary>
/// <param name="Bits">One bit for each version, from <see cref="Oldest"/>.</param>
internal readonly record struct MinorVersions(uint Bits)
{
    private const string All = "*";

    /// <summary>The oldest minor version.</summary>
    public const int Oldest = 14;

    /// <summary>Determines whether a version is in the set; one that is older than all counts as the oldest.</summary>
    public bool Contains(KubernetesVersion version) => (Bits & (1u << (Math.Max(version.Minor, Oldest) - Oldest))) != 0;

    /// <summary>Reads the hexadecimal digits that <see cref="ToString"/> writes.</summary>
    public static MinorVersions Parse(string text) => new(text == All ? uint.MaxValue : uint.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public override string ToString() => Bits == uint.MaxValue ? All : Bits.ToString("x", CultureInfo.InvariantCulture);
}
