using System.Text.Json;
using KubeGuard.Components.PackageUrls;
using KubeGuard.Components.Tests.Advisories;

namespace KubeGuard.Components.Tests.PackageUrls;

/// <summary>The ecosystems and names that other tools give packages.</summary>
public sealed class PackageIdentityCorpusTests
{
    private static readonly Dictionary<string, string> _exceptions = new(StringComparer.Ordinal)
    {
        ["pkg:deb/linux/nginx@1.18.0?distro=debian"] = "the name of the distribution is not a release of it",
        ["pkg:generic/test-package"] = "a generic package is in no ecosystem; only OSS-Fuzz itself knows which of them it has",
    };

    [CorpusFact]
    public void The_ecosystem_has_the_release_of_the_distribution() => Assert.All(
        VulnerabilityCorpus.Json("purl", "ecosystem-scalibr.json").GetProperty("cases").EnumerateArray().Where(IsIncluded),
        test => Assert.Equal(Text(test, "ecosystem"), IsDistribution(test) ? EcosystemOf(test)?.ToString() : Text(test, "ecosystem")));

    [CorpusTheory]
    [InlineData("osvdev-purl-to-package.json", "parse")]
    [InlineData("osvscanner-purl-to-package.json", "cases")]
    public void The_package_has_the_name_in_its_ecosystem(string file, string list) => Assert.All(
        VulnerabilityCorpus.Json("purl", file).GetProperty(list).EnumerateArray().Where(IsIncluded),
        test =>
        {
            var url = Parse(test);
            Assert.Equal(Text(test, "ecosystem"), EcosystemTable.BaseOf(url));
            Assert.Equal(Text(test, "name"), EcosystemTable.NameOf(url));
            Assert.Equal(Text(test, "version"), url.Version);
        });

    [CorpusFact]
    public void The_url_of_a_package_has_its_ecosystem_and_name() => Assert.All(
        VulnerabilityCorpus.Json("purl", "osvdev-purl-to-package.json").GetProperty("build").EnumerateArray(),
        test =>
        {
            var url = Parse(test);
            Assert.Equal(Text(test, "ecosystem"), EcosystemTable.BaseOf(url));
            Assert.Equal(Text(test, "name"), EcosystemTable.NameOf(url));
        });

    [CorpusFact]
    public void A_package_of_a_scan_is_looked_up_under_the_name_of_its_source() => Assert.All(
        VulnerabilityCorpus.Json("osv-eval", "package-mapping-cases.json").GetProperty("cases").EnumerateArray(),
        test =>
        {
            var (input, osv) = (test.GetProperty("input"), test.GetProperty("osv"));
            Assert.True(PackageIdentity.TryOf(UrlOf(input, osv), PackageHints.None, out var identity, out var reason), reason);
            Assert.Equal(Text(osv, "ecosystem"), identity.Ecosystem.ToString());
            Assert.Equal(Text(osv, "name"), identity.Name);
            Assert.Equal(osv.TryGetProperty("version", out var version) ? version.GetString() : Text(input, "version"), identity.Version);
            Assert.All(
                test.TryGetProperty("checks", out var checks) ? checks.EnumerateArray() : default,
                check => Assert.Equal(
                    check.GetProperty("affected").GetBoolean(),
                    Osv.Index(Osv.Record("A-1", $"introduced 0, fixed {Text(check, "fixed")}", ecosystem: Text(osv, "ecosystem")!, name: identity.Name)).Find(identity).Groups.Count > 0));
        });

    // The release is in another field of the case, or in none where its own test knows it.
    private static PackageUrl UrlOf(JsonElement input, JsonElement osv)
    {
        var system = input.TryGetProperty("os", out var os) ? os.GetString()!.ToLowerInvariant() : null;
        var release = Text(osv, "ecosystem")!.Split(':').ElementAtOrDefault(1)?.TrimStart('v');
        IEnumerable<KeyValuePair<string, string>> qualifiers =
        [
            .. system is null ? [] : new[] { KeyValuePair.Create("distro", $"{system}-{release}") },
            .. from name in (string[])["origin", "epoch"] where input.TryGetProperty(name, out _) select KeyValuePair.Create(name, input.GetProperty(name).ToString()),
        ];
        return PackageUrl.Create(Text(input, "purl_type")!, system, Text(input, "name")!, Text(input, "version"), qualifiers);
    }

    private static bool IsIncluded(JsonElement test) => !_exceptions.ContainsKey(Text(test, "purl")!);

    private static bool IsDistribution(JsonElement test) => Parse(test).Type is "apk" or "deb";

    private static EcosystemName? EcosystemOf(JsonElement test) => PackageIdentity.EcosystemOf(Parse(test), PackageHints.None);

    private static PackageUrl Parse(JsonElement test)
    {
        Assert.True(PackageUrl.TryParse(Text(test, "purl")!, out var url, out var problem), problem);
        return url;
    }

    private static string? Text(JsonElement test, string name) => test.GetProperty(name).GetString();
}
