namespace KubeGuard.Components.PackageUrls;

/// <summary>The ecosystems of OSV by the types of package URLs, and for packages of distributions by their namespaces.</summary>
internal static class EcosystemTable
{
    private static readonly Dictionary<string, string> _byType = new(StringComparer.Ordinal)
    {
        ["bitnami"] = "Bitnami",
        ["cargo"] = "crates.io",
        ["composer"] = "Packagist",
        ["conan"] = "ConanCenter",
        ["cran"] = "CRAN",
        ["gem"] = "RubyGems",
        ["github"] = "GitHub Actions",
        ["golang"] = "Go",
        ["gradle"] = "Maven",
        ["hackage"] = "Hackage",
        ["hex"] = "Hex",
        ["julia"] = "Julia",
        ["k8s"] = EcosystemName.Kubernetes,
        ["maven"] = "Maven",
        ["npm"] = "npm",
        ["nuget"] = "NuGet",
        ["opam"] = "opam",
        ["pub"] = "Pub",
        ["pypi"] = "PyPI",
        ["swift"] = "SwiftURL",
    };

    private static readonly Dictionary<string, string> _byNamespace = new(StringComparer.Ordinal)
    {
        ["apk/alpaquita"] = "Alpaquita",
        ["apk/alpine"] = "Alpine",
        ["apk/bellsoft-hardened-containers"] = "BellSoft Hardened Containers",
        ["apk/chainguard"] = "Chainguard",
        ["apk/minimos"] = "MinimOS",
        ["apk/wolfi"] = "Wolfi",
        ["deb/debian"] = "Debian",
        ["deb/ubuntu"] = "Ubuntu",
        ["rpm/alma"] = "AlmaLinux",
        ["rpm/almalinux"] = "AlmaLinux",
        ["rpm/azure-linux"] = "Azure Linux",
        ["rpm/azurelinux"] = "Azure Linux",
        ["rpm/mageia"] = "Mageia",
        ["rpm/openeuler"] = "openEuler",
        ["rpm/opensuse"] = "openSUSE",
        ["rpm/photon"] = "Photon OS",
        ["rpm/redhat"] = "Red Hat",
        ["rpm/rocky"] = "Rocky Linux",
        ["rpm/rocky-linux"] = "Rocky Linux",
        ["rpm/suse"] = "SUSE",
    };

    /// <summary>The ecosystem of a package without its release; <see langword="null"/> if OSV has none for it.</summary>
    public static string? BaseOf(PackageUrl url)
    {
        if (_byType.TryGetValue(url.Type, out var ecosystem))
        {
            return ecosystem;
        }

        // Some tools write the kind of the system in place of the distribution, which the qualifier then names.
        var distribution = url.Namespace == "linux" ? url.Qualifier("distro")?.Split('-')[0] : url.Namespace;
        return _byNamespace.TryGetValue($"{url.Type}/{distribution}", out var known) ? known : null;
    }

    /// <summary>The name of a package in its ecosystem.</summary>
    public static string NameOf(PackageUrl url) => url.Type switch
    {
        "maven" or "gradle" => url.Namespace is null ? url.Name : $"{url.Namespace}:{url.Name}",
        "golang" when url is { Namespace: null, Name: "go" } => "stdlib",
        "golang" => Joined(url.Namespace, url.Name) + (url.Subpath is { } path && IsMajorVersion(path) ? $"/{path}" : string.Empty),
        "apk" or "deb" or "rpm" => url.Name,
        _ => Joined(url.Namespace, url.Name),
    };

    /// <summary>A name with all spellings folded that mean the same package in an ecosystem.</summary>
    public static string FoldedName(string ecosystem, string name) => ecosystem switch
    {
        "NuGet" or "Packagist" or "Go" => name.ToLowerInvariant(),
        "PyPI" => string.Join("-", name.ToLowerInvariant().Split(['-', '_', '.'], StringSplitOptions.RemoveEmptyEntries)),
        _ => name,
    };

    private static string Joined(string? ns, string name) => ns is null ? name : $"{ns}/{name}";

    private static bool IsMajorVersion(string path) => path.Length > 1 && path[0] == 'v' && path.Skip(1).All(character => character is >= '0' and <= '9');
}
