namespace KubeGuard.Components.PackageUrls;

/// <summary>The release of a distribution as OSV writes it, from the spellings that tools have for it: <c>debian-10.9</c>, <c>bookworm</c>, <c>v3.18.4</c>.</summary>
internal static class DistributionRelease
{
    private static readonly Dictionary<string, string> _debianNames = new(StringComparer.Ordinal)
    {
        ["wheezy"] = "7",
        ["jessie"] = "8",
        ["stretch"] = "9",
        ["buster"] = "10",
        ["bullseye"] = "11",
        ["bookworm"] = "12",
        ["trixie"] = "13",
        ["forky"] = "14",
        ["sid"] = "sid",
    };

    private static readonly Dictionary<string, string> _ubuntuNames = new(StringComparer.Ordinal)
    {
        ["precise"] = "12.04",
        ["quantal"] = "12.10",
        ["raring"] = "13.04",
        ["saucy"] = "13.10",
        ["trusty"] = "14.04",
        ["utopic"] = "14.10",
        ["vivid"] = "15.04",
        ["wily"] = "15.10",
        ["xenial"] = "16.04",
        ["yakkety"] = "16.10",
        ["zesty"] = "17.04",
        ["artful"] = "17.10",
        ["bionic"] = "18.04",
        ["cosmic"] = "18.10",
        ["disco"] = "19.04",
        ["eoan"] = "19.10",
        ["focal"] = "20.04",
        ["groovy"] = "20.10",
        ["hirsute"] = "21.04",
        ["impish"] = "21.10",
        ["jammy"] = "22.04",
        ["kinetic"] = "22.10",
        ["lunar"] = "23.04",
        ["mantic"] = "23.10",
        ["noble"] = "24.04",
        ["oracular"] = "24.10",
        ["plucky"] = "25.04",
        ["questing"] = "25.10",
    };

    /// <summary>The release that a text names; <see langword="null"/> if it names none that OSV has.</summary>
    /// <param name="ecosystem">The ecosystem without a release, such as <c>Debian</c>.</param>
    /// <param name="text">The value of the qualifier <c>distro</c>, or the version of the operating system.</param>
    public static string? Of(string ecosystem, string text)
    {
        var value = text.ToLowerInvariant();
        return ecosystem switch
        {
            "Debian" => Named(_debianNames, value) ?? Numbers(value, 1),
            "Ubuntu" => Named(_ubuntuNames, value) ?? Numbers(value, 2),
            "Alpine" => value.EndsWith("edge", StringComparison.Ordinal) ? "edge" : Numbers(value, 2) is { } numbers ? $"v{numbers}" : null,
            "AlmaLinux" or "Rocky Linux" or "Mageia" or "Azure Linux" => Numbers(value, 1),
            "Photon OS" or "openEuler" => Numbers(value, 2),
            "Red Hat" => Numbers(value, 1) is { } major ? $"enterprise_linux:{major}" : null,
            "openSUSE" => value.Contains("tumbleweed") ? "Tumbleweed" : Numbers(value, 2) is { } leap ? $"Leap {leap}" : null,
            "SUSE" => ServicePack(value),
            "Alpaquita" or "BellSoft Hardened Containers" => LastWord(value),
            _ => null,
        };
    }

    private static string? Named(Dictionary<string, string> names, string value) => names.TryGetValue(LastWord(value), out var release) ? release : null;

    // SLES 15.4 is "Linux Enterprise Server 15 SP4".
    private static string? ServicePack(string value) => Numbers(value, 2)?.Split('.') is [var major, var pack]
        ? pack == "0" ? $"Linux Enterprise Server {major}" : $"Linux Enterprise Server {major} SP{pack}"
        : null;

    // The first numbers of the version at the end, if there are that many.
    private static string? Numbers(string value, int count)
    {
        var parts = LastWord(value).TrimStart('v').Split('.');
        return parts.Length >= count && parts.Take(count).All(part => part.Length > 0 && part.All(character => character is >= '0' and <= '9'))
            ? string.Join(".", parts.Take(count))
            : null;
    }

    // "22.03-LTS-SP1" has dashes behind the numbers, "opensuse-leap-15.1" in front of them.
    private static string LastWord(string value)
    {
        var words = value.Split('-');
        return Array.FindLast(words, word => word.TrimStart('v') is [>= '0' and <= '9', ..]) ?? words[words.Length - 1];
    }
}
