using System.Globalization;

namespace KubeGuard.Kubernetes;

/// <summary>
/// A minor version of Kubernetes, such as 1.30. It chooses the policy version of the Pod Security
/// Standards (https://kubernetes.io/docs/concepts/security/pod-security-standards/).
/// </summary>
/// <param name="minor">The minor version; the major version is 1.</param>
internal readonly struct KubernetesVersion(int minor) : IComparable<KubernetesVersion>, IEquatable<KubernetesVersion>
{
    /// <summary>The oldest version whose policies are known: 1.0.</summary>
    public static readonly KubernetesVersion Oldest = new(0);

    /// <summary>The newest version whose policies are known.</summary>
    public static readonly KubernetesVersion Latest = new(37);

    /// <summary>The minor version.</summary>
    public int Minor { get; } = minor;

    /// <summary>Determines whether this version is the given minor version or a newer one.</summary>
    public bool IsAtLeast(int minor) => Minor >= minor;

    /// <summary>
    /// Reads <c>1.30</c>, <c>v1.30</c>, <c>1.30.2</c> or <c>latest</c>, from <see cref="Oldest"/> to
    /// <see cref="Latest"/>.
    /// </summary>
    /// <returns><see langword="true"/> if the text is such a version.</returns>
    public static bool TryParse(string text, out KubernetesVersion version)
    {
        version = Latest;
        text = text.Trim();
        if (string.Equals(text, "latest", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var parts = (text.StartsWith("v", StringComparison.OrdinalIgnoreCase) ? text.Substring(1) : text).Split('.');
        if (parts.Length is < 2 or > 3
            || parts[0] != "1"
            || !parts.All(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
        {
            return false;
        }

        version = new KubernetesVersion(int.Parse(parts[1], CultureInfo.InvariantCulture));
        return version.CompareTo(Latest) <= 0;
    }

    /// <summary>The first text that is a valid version; the newest version if there is none.</summary>
    public static KubernetesVersion FirstOf(params string?[] texts)
    {
        foreach (var text in texts)
        {
            if (text is not null && TryParse(text, out var version))
            {
                return version;
            }
        }

        return Latest;
    }

    /// <inheritdoc/>
    public int CompareTo(KubernetesVersion other) => Minor.CompareTo(other.Minor);

    /// <inheritdoc/>
    public bool Equals(KubernetesVersion other) => Minor == other.Minor;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is KubernetesVersion other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Minor;

    /// <summary>The version, such as <c>1.30</c>.</summary>
    public override string ToString() => "1." + Minor.ToString(CultureInfo.InvariantCulture);
}
