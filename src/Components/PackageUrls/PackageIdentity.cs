using System.Diagnostics.CodeAnalysis;

namespace KubeGuard.Components.PackageUrls;

/// <summary>A package as advisories name it: those of distributions name the source package.</summary>
/// <param name="Ecosystem">The ecosystem with its release.</param>
/// <param name="Name">The name in the ecosystem.</param>
/// <param name="Version">The version.</param>
/// <param name="BinaryName">The name of the package that was built, which some advisories for RPM name instead.</param>
internal sealed record PackageIdentity(EcosystemName Ecosystem, string Name, string Version, string? BinaryName = null)
{
    /// <summary>The identity of a package of an ecosystem that has no releases, or with the release in its name: <c>Debian:12</c>.</summary>
    public static PackageIdentity Of(string ecosystem, string name, string version) => new(EcosystemName.Parse(ecosystem), name, version);

    /// <summary>Finds the identity of a package.</summary>
    /// <param name="url">Its URL.</param>
    /// <param name="hints">What else the document says of it; what the URL says counts first.</param>
    /// <param name="identity">The identity, if there can be advisories for the package.</param>
    /// <param name="reason">The reason why there can be none, as a phrase such as «no version».</param>
    public static bool TryOf(PackageUrl url, PackageHints hints, [NotNullWhen(true)] out PackageIdentity? identity, [NotNullWhen(false)] out string? reason)
    {
        identity = null;
        if (EcosystemOf(url, hints) is not { } ecosystem)
        {
            reason = $"no advisories are published for packages of the type '{(url.Namespace is not null && url.Type is "apk" or "deb" or "rpm" ? $"{url.Type}/{url.Namespace}" : url.Type)}'";
            return false;
        }

        if (ecosystem is { HasReleases: true, Release: null })
        {
            reason = $"the release of {ecosystem.Base} is unknown";
            return false;
        }

        var (name, version) = SourceOf(url, hints);
        if (string.IsNullOrEmpty(version) || version == "(devel)")
        {
            reason = "it has no version";
            return false;
        }

        reason = null;
        identity = new PackageIdentity(ecosystem, name, WithEpoch(url, ecosystem, version!), url.Type == "rpm" && name != url.Name ? url.Name : null);
        return true;
    }

    /// <summary>The ecosystem of a package with the release of its distribution, as far as it is known; <see langword="null"/> if OSV has none for it.</summary>
    public static EcosystemName? EcosystemOf(PackageUrl url, PackageHints hints)
    {
        if (EcosystemTable.BaseOf(url) is not { } name)
        {
            return null;
        }

        var ecosystem = new EcosystemName(name, null);
        var release = url.Qualifier("distro") ?? hints.SystemVersion;
        return ecosystem.HasReleases && release is not null ? ecosystem with { Release = DistributionRelease.Of(name, release) } : ecosystem;
    }

    private static (string Name, string? Version) SourceOf(PackageUrl url, PackageHints hints)
    {
        if (url.Type is not ("apk" or "deb" or "rpm"))
        {
            return (EcosystemTable.NameOf(url), url.Version);
        }

        if (url.Qualifier("upstream") is { } upstream)
        {
            var at = upstream.IndexOf('@');
            return at < 0 ? (SourceName(url, upstream), url.Version) : (upstream.Substring(0, at), upstream.Substring(at + 1));
        }

        return (url.Qualifier("origin") ?? url.Qualifier("source") ?? hints.SourceName) is { Length: > 0 } source
            ? (source, url.Qualifier("sourceversion") ?? hints.SourceVersion ?? url.Version)
            : (url.Name, url.Version);
    }

    // RPM names the file of the source: bash-5.1.8-6.el9.src.rpm.
    private static string SourceName(PackageUrl url, string upstream)
    {
        const string Suffix = ".src.rpm";
        if (url.Type != "rpm" || !upstream.EndsWith(Suffix, StringComparison.Ordinal))
        {
            return upstream;
        }

        var parts = upstream.Substring(0, upstream.Length - Suffix.Length).Split('-');
        return parts.Length > 2 ? string.Join("-", parts.Take(parts.Length - 2)) : upstream;
    }

    // The records of openEuler have no epochs.
    private static string WithEpoch(PackageUrl url, EcosystemName ecosystem, string version) =>
        url.Type == "rpm" && ecosystem.Base != "openEuler" && url.Qualifier("epoch") is { } epoch && version.IndexOf(':') < 0 ? $"{epoch}:{version}" : version;
}
