using KubeGuard.Components.Severities;
using static KubeGuard.Components.Tests.Advisories.Osv;

namespace KubeGuard.Components.Tests.Advisories;

/// <summary>The vulnerabilities of a package: groups, severities, fixes and what is not covered.</summary>
public sealed class AdvisoryIndexTests
{
    private const string HighVector = "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H";

    [Theory]
    [InlineData("introduced 0", "0.0.0-alpha", true)]
    [InlineData("introduced 0, fixed 1.2.0", "1.2.0-rc.1", true)]
    [InlineData("introduced 0, fixed 1.2.0", "1.2.0", false)]
    [InlineData("introduced 1.0.0, last_affected 1.2.0", "1.2.0", true)]
    [InlineData("introduced 1.0.0, last_affected 1.2.0", "1.2.1", false)]
    [InlineData("fixed 2.1.0, introduced 2.0.0, fixed 1.1.0, introduced 1.0.0", "1.5.0", false)]
    [InlineData("fixed 2.1.0, introduced 2.0.0, fixed 1.1.0, introduced 1.0.0", "2.0.5", true)]
    [InlineData("introduced 0, limit 1.0.0", "1.0.0", false)]
    [InlineData("introduced 0, limit 1.0.0, limit *", "9.0.0", true)]
    [InlineData("introduced 2.0.0, fixed 1.0.0", "3.0.0", true)]
    public void A_range_is_what_its_sorted_events_say(string events, string version, bool isAffected) =>
        Assert.Equal(isAffected ? 1 : 0, Find(Index(Record("A-1", events)), version).Groups.Count);

    [Fact]
    public void Aliases_are_one_group_with_the_highest_severity()
    {
        var group = Assert.Single(Find(
            Index(
                Record("CVE-1", "introduced 0, fixed 1.2.0", $$"""  "severity": [{ "type": "CVSS_V3", "score": "{{HighVector}}" }], """),
                Record("GHSA-1", "introduced 0, fixed 1.3.0", """  "aliases": ["CVE-1"], "database_specific": { "severity": "LOW" }, """)),
            "1.0.0").Groups);

        Assert.Equal(["GHSA-1", "CVE-1"], group.Ids);
        Assert.Equal((VulnerabilityLevel.High, 7.5m), (group.Severity.Level, group.Severity.Score));
        Assert.Equal("1.3.0", group.FixedVersion);
    }

    [Fact]
    public void The_order_of_the_records_does_not_matter()
    {
        var random = new Random(15);
        string[] records =
        [
            .. Enumerable.Range(0, 40).Select(number =>
                Record($"R-{number:00}", $"introduced 0, fixed 1.{number % 7}.0", $$"""  "aliases": ["R-{{random.Next(40):00}}", "CVE-{{random.Next(60)}}"], """)),
        ];
        var expected = Show(records);
        for (var round = 0; round < 20; round++)
        {
            random.Shuffle(records);
            Assert.Equal(expected, Show(records));
        }

        static string Show(string[] texts) =>
            string.Join("; ", Find(Index(texts), "1.0.0").Groups.Select(group => $"{string.Join(",", group.Ids)} {string.Join(",", group.OtherIds)} {group.FixedVersion}"));
    }

    [Fact]
    public void Cyclic_aliases_are_one_group() => Assert.Equal(
        ["A-1", "A-2", "A-3"],
        Assert.Single(Find(
            Index(
                Record("A-1", "introduced 0", """  "aliases": ["A-2"], """),
                Record("A-2", "introduced 0", """  "aliases": ["A-3", "A-2"], """),
                Record("A-3", "introduced 0", """  "aliases": ["A-1"], """)),
            "1.0.0").Groups).Ids);

    [Fact]
    public void The_suggested_fix_is_affected_by_nothing()
    {
        var match = Find(Index(Record("A-1", "introduced 0, fixed 1.1.0, introduced 1.1.5, fixed 1.2.0"), Record("A-2", "introduced 1.0.0, fixed 1.1.7")), "1.0.0");

        Assert.Equal("1.1.0", match.Groups.Single(group => group.Ids[0] == "A-1").FixedVersion);
        Assert.Equal("1.1.7", match.Groups.Single(group => group.Ids[0] == "A-2").FixedVersion);
        Assert.Equal("1.2.0", match.FixedVersion);
    }

    [Fact]
    public void A_range_without_a_fix_suggests_none() =>
        Assert.Null(Assert.Single(Find(Index(Record("A-1", "introduced 0, last_affected 2.0.0")), "1.0.0").Groups).FixedVersion);

    [Fact]
    public void The_severity_of_the_package_counts_before_that_of_the_record()
    {
        const string Text = """
            { "id": "A-1", "modified": "2026-01-01T00:00:00Z", "severity": [{ "type": "CVSS_V3", "score": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H" }],
              "affected": [{ "package": { "ecosystem": "npm", "name": "p" }, "versions": ["1.0.0"], "ecosystem_specific": { "urgency": "low" } }] }
            """;
        Assert.Equal(VulnerabilityLevel.Low, Assert.Single(Find(Index(Text), "1.0.0").Groups).Severity.Level);
    }

    [Fact]
    public void An_alias_that_does_not_match_still_has_a_severity()
    {
        var group = Assert.Single(Find(
            Index(Record("A-1", "introduced 0", """  "upstream": ["CVE-1"], """), Record("CVE-1", "introduced 0", $$"""  "severity": [{ "type": "CVSS_V3", "score": "{{HighVector}}" }], """, name: "other")),
            "1.0.0").Groups);

        Assert.Equal(VulnerabilityLevel.High, group.Severity.Level);
        Assert.True(group.Contains("CVE-1"));
    }

    [Fact]
    public void Nothing_that_says_how_severe_it_is_leaves_it_unknown() =>
        Assert.Equal(VulnerabilityLevel.Unknown, Assert.Single(Find(Index(Record("A-1", "introduced 0")), "1.0.0").Groups).Severity.Level);

    [Theory]
    [InlineData("latest", "introduced 0, fixed 2.0.0", "version 'latest' cannot be compared with those of A-1")]
    [InlineData("1.0.0", "introduced 0, fixed nonsense", "version '1.0.0' cannot be compared with those of A-1")]
    public void What_cannot_be_compared_is_not_covered(string version, string events, string reason)
    {
        var match = Find(Index(Record("A-1", events)), version);

        Assert.Empty(match.Groups);
        Assert.Equal(reason, match.NotCovered);
    }

    [Fact]
    public void An_ecosystem_without_advisories_is_not_covered()
    {
        var index = Index(Record("A-1", "introduced 0"));

        Assert.Equal("the database has no advisories for PyPI", Find(index, "1.0", "PyPI").NotCovered);
        Assert.Null(Find(index, "1.0.0", name: "other").NotCovered);
    }

    [Fact]
    public void A_legacy_version_of_Python_is_not_covered_by_ranges() =>
        Assert.NotNull(Find(Index(Record("A-1", "introduced 0, fixed 2.0", ecosystem: "PyPI")), "2009-final", "PyPI").NotCovered);

    [Theory]
    [InlineData("NuGet", "newtonsoft.json", "Newtonsoft.Json")]
    [InlineData("PyPI", "typing_extensions", "Typing.Extensions")]
    [InlineData("Go", "github.com/burntsushi/toml", "github.com/BurntSushi/toml")]
    [InlineData("Packagist", "Laravel/Laravel", "laravel/laravel")]
    public void Names_are_compared_as_the_registry_does(string ecosystem, string name, string other) =>
        Assert.Single(Find(Index(Record("A-1", "introduced 0", ecosystem: ecosystem, name: name)), "1.0.0", ecosystem, other).Groups);

    [Fact]
    public void The_latest_of_two_copies_counts()
    {
        var index = Index(
            Record("A-1", "introduced 0"),
            Record("A-1", "introduced 0").Replace("2026-01-01", "2026-02-01", StringComparison.Ordinal).Replace("\"affected\"", "\"withdrawn\": \"2026-02-01T00:00:00Z\", \"affected\"", StringComparison.Ordinal));

        Assert.Empty(Find(index, "1.0.0").Groups);
        Assert.Equal(new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero), index.Newest);
    }

    [Fact]
    public void Advisories_of_RPM_may_name_the_package_that_was_built() => Assert.Single(
        Index(Record("A-1", "introduced 0, fixed 2-1", ecosystem: "AlmaLinux:8", name: "libsndfile-devel"))
            .Find(new(KubeGuard.Components.PackageUrls.EcosystemName.Parse("AlmaLinux:8"), "libsndfile", "1-1", "libsndfile-devel")).Groups);
}
