using System.Globalization;

namespace KubeGuard.Kubernetes;

/// <summary>A set of minor versions of Kubernetes, of those whose schemas are known and up to eight newer ones.</summary>
/// <param name="Bits">One bit for each version, from <see cref="Oldest"/>.</param>
internal readonly record struct VersionSet(uint Bits)
{
    /// <summary>The minor version of the oldest schemas.</summary>
    public const int Oldest = 14;

    private const string Every = "*";

    /// <summary>Every version.</summary>
    public static readonly VersionSet All = new(uint.MaxValue);

    /// <summary>No version.</summary>
    public static readonly VersionSet None = new(0);

    /// <summary>The newest version in the set that is not <see cref="All"/>.</summary>
    public KubernetesVersion Newest
    {
        get
        {
            var index = 31;
            while (index > 0 && (Bits & (1u << index)) == 0)
            {
                index--;
            }

            return new KubernetesVersion(Oldest + index);
        }
    }

    /// <summary>The oldest version in the set.</summary>
    public KubernetesVersion First
    {
        get
        {
            var index = 0;
            while (index < 31 && (Bits & (1u << index)) == 0)
            {
                index++;
            }

            return new KubernetesVersion(Oldest + index);
        }
    }

    /// <summary>Determines whether a version is in the set; one that is older than all counts as the oldest.</summary>
    public bool Contains(KubernetesVersion version) => (Bits & (1u << (Math.Max(version.Minor, Oldest) - Oldest))) != 0;

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static VersionSet Parse(string text) => text == Every ? All : new(uint.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));

    /// <summary>The bits as hexadecimal digits, or a star for every version.</summary>
    public override string ToString() => Bits == All.Bits ? Every : Bits.ToString("x", CultureInfo.InvariantCulture);
}
