namespace KubeGuard.Components.PackageUrls;

/// <summary>
/// The name of an ecosystem as OSV writes it, <c>Debian:12</c> or <c>NuGet</c>
/// (https://ossf.github.io/osv-schema/#defined-ecosystems).
/// </summary>
/// <param name="Base">The ecosystem without a release.</param>
/// <param name="Release">The release of a distribution, spelled in one way, or the address of a repository.</param>
internal sealed record EcosystemName(string Base, string? Release)
{
    /// <summary>The ecosystem of Kubernetes, which its own records spell with a small letter (https://github.com/kubernetes-sigs/cve-feed-osv).</summary>
    public const string Kubernetes = "Kubernetes";

    private static readonly HashSet<string> _needRelease = new(StringComparer.Ordinal)
    {
        "Alpaquita", "AlmaLinux", "Alpine", "Azure Linux", "BellSoft Hardened Containers", "Debian", "Mageia", "openEuler", "openSUSE", "Photon OS", "Red Hat",
        "Rocky Linux", "SUSE", "Ubuntu",
    };

    /// <summary>Indicates whether packages of the ecosystem have other advisories in each release.</summary>
    public bool HasReleases => _needRelease.Contains(Base);

    /// <summary>Reads a name.</summary>
    public static EcosystemName Parse(string text)
    {
        var colon = text.IndexOf(':');
        return colon < 0 ? new EcosystemName(text == "kubernetes" ? Kubernetes : text, null) : new EcosystemName(text.Substring(0, colon), Spelled(text.Substring(0, colon), text.Substring(colon + 1)));
    }

    /// <summary>
    /// Indicates whether an advisory for this ecosystem is about packages of another name: the same ecosystem and the same release, where both
    /// have one.
    /// </summary>
    public bool Covers(EcosystemName package) =>
        Base == package.Base
        && (!HasReleases || Release is null || package.Release is null || Release.Equals(package.Release, StringComparison.OrdinalIgnoreCase) || IsStreamOf(package.Release));

    /// <summary>The name as OSV writes it.</summary>
    public override string ToString() => Release is null ? Base : $"{Base}:{Release}";

    // Red Hat names a stream of a product: enterprise_linux:9::baseos is one of enterprise_linux:9.
    private bool IsStreamOf(string product) =>
        Base == "Red Hat" && Release!.StartsWith(product + ":", StringComparison.Ordinal);

    // Ubuntu says of some releases that they have long support, which the package does not know.
    private static string? Spelled(string name, string release) => name switch
    {
        _ when release.Length == 0 => null,
        "Ubuntu" when release.EndsWith(":LTS", StringComparison.Ordinal) => release.Substring(0, release.Length - ":LTS".Length),
        _ => release,
    };
}
