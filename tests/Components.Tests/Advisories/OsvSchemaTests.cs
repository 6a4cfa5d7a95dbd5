using System.Text.Json;
using KubeGuard.Components.Severities;
using KubeGuard.Components.Versions;

namespace KubeGuard.Components.Tests.Advisories;

/// <summary>Everything that the schema of OSV lets a record say is known.</summary>
public sealed class OsvSchemaTests
{
    private static readonly string[] _withoutOrder =
    [
        // Versions of Android, Linux and what OSS-Fuzz builds are those of sources, which no package URL names.
        "Android", "Linux", "OSS-Fuzz",

        // No package URL that tools write has an ecosystem of its own for these, or their orders are not documented.
        "CleanStart", "FreeBSD", "opam", "Root", "TuxCare",
    ];

    [CorpusFact]
    public void Every_ecosystem_has_an_order_or_a_reason() =>
        Assert.Equal(
            _withoutOrder.Order(StringComparer.Ordinal),
            VulnerabilityCorpus.Json("osv-records", "ecosystems.json").EnumerateObject().Select(ecosystem => ecosystem.Name).Where(name => VersionOrder.Of(name) is null).Order(StringComparer.Ordinal));

    [CorpusFact]
    public void Packages_of_an_ecosystem_without_an_order_are_not_covered_by_ranges() => Assert.All(
        _withoutOrder,
        ecosystem => Assert.NotNull(Osv.Find(Osv.Index(Osv.Record("A-1", "introduced 0, fixed 2.0", ecosystem: ecosystem)), "1.0", ecosystem).NotCovered));

    [CorpusFact]
    public void Every_event_of_a_range_is_read()
    {
        var events = Affected().GetProperty("ranges").GetProperty("items").GetProperty("properties").GetProperty("events").GetProperty("items").GetProperty("oneOf")
            .EnumerateArray().Select(item => item.GetProperty("required")[0].GetString()!).ToList();
        var advisory = Assert.Single(Osv.Read(Osv.Record("A-1", string.Join(", ", events.Select(name => $"{name} 1.0")))).Advisories);
        Assert.Equal(events.Count, Assert.Single(Assert.Single(advisory.Affected).Ranges).Events.Count);
        Assert.Equal(["introduced", "fixed", "last_affected", "limit"], events);
    }

    [CorpusFact]
    public void Every_type_of_a_range_but_that_of_commits_is_read() => Assert.All(
        Affected().GetProperty("ranges").GetProperty("items").GetProperty("properties").GetProperty("type").GetProperty("enum").EnumerateArray().Select(type => type.GetString()!),
        type => Assert.Equal(
            type == "GIT" ? 0 : 1,
            Assert.Single(Assert.Single(Osv.Read(Osv.Record("A-1", "introduced 0").Replace("ECOSYSTEM", type, StringComparison.Ordinal)).Advisories).Affected).Ranges.Count));

    [CorpusFact]
    public void Every_word_for_a_severity_has_a_level() => Assert.All(
        VulnerabilityCorpus.Json("osv-records", "osv-schema.json").GetProperty("$defs").GetProperty("severity").GetProperty("items").GetProperty("allOf").EnumerateArray()
            .Select(rule => rule.GetProperty("then").GetProperty("properties").GetProperty("score")).Where(score => score.TryGetProperty("enum", out _))
            .SelectMany(score => score.GetProperty("enum").EnumerateArray().Select(word => word.GetString()!)),
        word => Assert.NotEqual(VulnerabilityLevel.Unknown, SeverityRating.Of(word).Level));

    // What GitHub's own interface answers is the same advisory in another form.
    [CorpusTheory]
    [InlineData("equals_with_patch")]
    [InlineData("less_than_equals_with_patch")]
    [InlineData("maven_greater_than")]
    [InlineData("pypi_normalize")]
    [InlineData("withdrawn")]
    public void An_advisory_in_another_form_than_OSV_is_a_problem(string name)
    {
        var (advisories, problems) = Osv.Read(File.ReadAllText(VulnerabilityCorpus.PathOf("osv-records", "osv-schema-ghsa", name + ".json")));
        Assert.Empty(advisories);
        Assert.Equal("The record has no ID.", Assert.Single(problems).Message);
    }

    private static JsonElement Affected() => VulnerabilityCorpus.Json("osv-records", "osv-schema.json").GetProperty("properties").GetProperty("affected").GetProperty("items").GetProperty("properties");
}
