namespace KubeGuard.Components.Versions;

/// <summary>The order of the versions of one or several ecosystems.</summary>
internal sealed class VersionOrder
{
    private static readonly Dictionary<string, VersionOrder> _byEcosystem = ByEcosystem();

    private readonly Func<string, PackageVersion?> _parse;

    private VersionOrder(Func<string, PackageVersion?> parse) => _parse = parse;

    /// <summary>Semantic Versioning, also that of all ranges that name it.</summary>
    public static VersionOrder Semantic => _byEcosystem["npm"];

    /// <summary>The order of an ecosystem by the name that OSV gives it, without a release; <see langword="null"/> if it has none that is known.</summary>
    public static VersionOrder? Of(string ecosystem) => _byEcosystem.TryGetValue(ecosystem, out var order) ? order : null;

    /// <summary>Reads a version; <see langword="null"/> if it has no place in the order. Never throws.</summary>
    public PackageVersion? Parse(string text) => _parse(text);

    private static Dictionary<string, VersionOrder> ByEcosystem()
    {
        (VersionOrder Order, string[] Ecosystems)[] table =
        [
            (new(SemanticVersion.Parse),
                [
                    "npm", "Bioconductor", "Bitnami", "ConanCenter", "crates.io", "Docker Hardened Images", "GHC", "GitHub Actions", "Go", "Hex", "Julia", "Kubernetes",
                    "SwiftURL", "VSCode",
                ]),
            (new(NuGetVersion.Parse), ["NuGet"]),
            (new(PythonVersion.Parse), ["PyPI"]),
            (new(MavenVersion.Parse), ["Maven"]),
            (new(PackagistVersion.Parse), ["Packagist"]),
            (new(GemVersion.Parse), ["RubyGems"]),
            (new(PubVersion.Parse), ["Pub"]),
            (new(NumberListVersion.Parse), ["CRAN", "Hackage"]),
            (new(DebianVersion.Parse), ["Debian", "Echo", "Ubuntu"]),
            (new(AlpineVersion.Parse), ["Alpaquita", "Alpine", "BellSoft Hardened Containers", "Chainguard", "MinimOS", "Wolfi"]),
            (new(RpmVersion.Parse),
                ["AlmaLinux", "Azure Linux", "Mageia", "openEuler", "openSUSE", "Photon OS", "Red Hat", "Rocky Linux", "SUSE"]),
        ];
        return table
            .SelectMany(row => row.Ecosystems, (row, ecosystem) => (ecosystem, row.Order))
            .ToDictionary(pair => pair.ecosystem, pair => pair.Order, StringComparer.Ordinal);
    }
}
