using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Schema;

/// <summary>A set of minor versions of Kubernetes, of those whose schemas are known and up to eight newer ones.</summary>
/// <param name="Bits">One bit for each version, from <see cref="Oldest"/>.</param>
internal readonly record struct VersionSet(uint Bits)
{
    /// <summary>The minor version of the oldest schemas.</summary>
    public const int Oldest = 14;

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

    /// <summary>Determines whether a version is in the set.</summary>
    /// <param name="version">A version whose schemas are known; see <see cref="ApiSchemas.Nearest"/>.</param>
    public bool Contains(KubernetesVersion version) => (Bits & (1u << (version.Minor - Oldest))) != 0;
}
