using System.Text.Json;
using KubeGuard.Components.Advisories;
using KubeGuard.Components.PackageUrls;
using KubeGuard.Components.Sboms;

namespace KubeGuard.Components.Tests.Advisories;

/// <summary>Which versions records of OSV affect, how records are grouped, and which packages whole scenarios find.</summary>
public sealed class OsvEvaluationCorpusTests
{
    public static TheoryData<string> Scenarios => Directory.Exists(VulnerabilityCorpus.PathOf("scenarios"))
        ? [.. Directory.EnumerateDirectories(VulnerabilityCorpus.PathOf("scenarios")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)]
        : [];

    public static TheoryData<string> Records => [.. RecordFiles()];

    // A package without a version is not covered; the other tool reports it.
    [CorpusTheory]
    [InlineData("spec-cases.json")]
    [InlineData("scalibr-range-cases.json")]
    public void Versions_are_affected_as_in_each_case(string file) => Assert.Empty(
        from test in VulnerabilityCorpus.Json("osv-eval", file).GetProperty("cases").EnumerateArray()
        let index = Osv.Index(RecordOf(test))
        from check in test.GetProperty("checks").EnumerateArray()
        let version = check.GetProperty("version").GetString()
        where version.Length > 0 && (index.Find(IdentityOf(test.GetProperty("package"), version)).Groups.Count > 0) != check.GetProperty("affected").GetBoolean()
        select $"{test.GetProperty("id")}: {version}");

    [CorpusFact]
    public void Aliases_are_one_vulnerability() => Assert.All(
        VulnerabilityCorpus.Json("osv-eval", "alias-grouping-cases.json").GetProperty("cases").EnumerateArray(),
        test =>
        {
            var records = test.GetProperty("input").EnumerateArray()
                .Select(record => Osv.Record(record.GetProperty("id").GetString()!, "introduced 0", $"\"aliases\": {record.GetProperty("aliases")},"));
            var groups = Osv.Find(Osv.Index([.. records]), "1.0.0").Groups.Select(group => string.Join(" ", group.Ids.Order(StringComparer.Ordinal)));
            Assert.Equal(
                test.GetProperty("groups").EnumerateArray().Select(group => string.Join(" ", group.EnumerateArray().Select(id => id.GetString()).Order(StringComparer.Ordinal))).Order(),
                groups.Order());
        });

    [CorpusTheory]
    [MemberData(nameof(Scenarios))]
    public void Scenarios_have_their_findings_and_fixes(string scenario)
    {
        var text = File.ReadAllText(VulnerabilityCorpus.PathOf("scenarios", scenario, "advisories.json"));
        var (advisories, _) = Osv.Read(text);
        var index = new AdvisoryIndex(advisories);
        var document = Assert.Single(SbomFile.Read(File.ReadAllBytes(VulnerabilityCorpus.PathOf("scenarios", scenario, "sbom.cdx.json"))).Documents);
        var found = (
            from component in document.Components
            let identity = IdentityOf(component, document.OperatingSystem)
            where identity is not null
            from @group in index.Find(identity).Groups
            from id in @group.Ids
            select (Purl: component.PackageUrl, Id: id, Group: @group)).ToList();
        var expected = VulnerabilityCorpus.Json("scenarios", scenario, "expected.json").GetProperty("expected").EnumerateArray()
            .ToDictionary(finding => (finding.GetProperty("purl").GetString(), finding.GetProperty("id").GetString()), finding => Versions(finding.GetProperty("fixed")).Where(version => version is null || text.Contains($"\"{version}\"", StringComparison.Ordinal)).ToList());

        Assert.Equal(expected.Keys.Order(), found.Select(finding => ((string?)finding.Purl, (string?)finding.Id)).Order());

        // Some tools know of a fix that the record does not name.
        Assert.All(found, finding => Assert.Contains(finding.Group.FixedVersion, finding.Group.Ids.SelectMany(id => expected[(finding.Purl, id)]).DefaultIfEmpty()));
    }

    [CorpusTheory]
    [MemberData(nameof(Records))]
    public void Real_records_are_read(string file)
    {
        var (advisories, problems) = Osv.Read(File.ReadAllText(VulnerabilityCorpus.PathOf("osv-records", file)));

        Assert.Empty(problems);
        Assert.Single(advisories);
    }

    private static IEnumerable<string> RecordFiles() =>
        from folder in (string[])["github", "grype", "osvdev", "osv-schema-ghsa", "osv-schema-linter", "redhat"]
        from file in VulnerabilityCorpus.FilesOf(Path.Combine("osv-records", folder), "*.json")
        where folder != "osv-schema-ghsa" || file.EndsWith(".osv.json", StringComparison.Ordinal)
        select Path.Combine(folder, file);

    private static string RecordOf(JsonElement test)
    {
        var withdrawn = test.TryGetProperty("withdrawn", out var time) ? $"\"withdrawn\": \"{time}\"," : string.Empty;
        return $$"""{ "id": "X-1", "modified": "2026-01-01T00:00:00Z", {{withdrawn}} "affected": {{test.GetProperty("affected")}} }""";
    }

    private static PackageIdentity IdentityOf(JsonElement package, string version) =>
        PackageIdentity.Of(package.GetProperty("ecosystem").GetString()!, package.GetProperty("name").GetString()!, version);

    private static PackageIdentity? IdentityOf(SbomComponent component, Distribution? system)
    {
        var hints = new PackageHints(component.Source?.Name, component.Source?.Version, system?.Id, system?.Version);
        return component.PackageUrl is { } text && PackageUrl.TryParse(text, out var url, out _) && PackageIdentity.TryOf(url, hints, out var identity, out _) ? identity : null;
    }

    // A record may name several fixes. Go's have a "v" in tools and none in records.
    private static IEnumerable<string?> Versions(JsonElement expected) => expected.ValueKind switch
    {
        JsonValueKind.Array => expected.EnumerateArray().Select(version => version.GetString()),
        JsonValueKind.Null => [null],
        _ => [expected.GetString()!.TrimStart('v'), expected.GetString()],
    };
}
