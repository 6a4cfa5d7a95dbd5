namespace KubeGuard.Components.Advisories;

/// <summary>The vulnerabilities of one package in a database.</summary>
/// <param name="Groups">The vulnerabilities, the most severe first.</param>
/// <param name="NotCovered">The reason why some vulnerabilities may be missing, as a phrase; <see langword="null"/> if none can be.</param>
/// <param name="FixedVersion">The smallest version that none of the vulnerabilities affects; <see langword="null"/> if none is named.</param>
internal sealed record PackageMatch(IReadOnlyList<VulnerabilityGroup> Groups, string? NotCovered, string? FixedVersion)
{
    /// <summary>Nothing is known of the package.</summary>
    public static PackageMatch None { get; } = new([], null, null);
}
