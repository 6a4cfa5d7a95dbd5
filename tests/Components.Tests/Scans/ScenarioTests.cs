using System.Text.Json;
using System.Text.RegularExpressions;
using KubeGuard.Components.Advisories;
using KubeGuard.Components.Exploits;
using KubeGuard.Components.Sboms;
using KubeGuard.Components.Scans;
using KubeGuard.Components.Vex;

namespace KubeGuard.Components.Tests.Scans;

/// <summary>The whole way from the image in a manifest to its vulnerabilities, as other tools find them.</summary>
public sealed class ScenarioTests
{
    public static TheoryData<string> Scenarios => Directory.Exists(VulnerabilityCorpus.PathOf("scenarios"))
        ? [.. Directory.EnumerateDirectories(VulnerabilityCorpus.PathOf("scenarios")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)]
        : [];

    [CorpusTheory]
    [MemberData(nameof(Scenarios))]
    public void Every_expected_vulnerability_is_found_and_no_other(string scenario)
    {
        var records = VulnerabilityCorpus.Json("scenarios", scenario, "advisories.json").EnumerateArray().Select(record => record.GetProperty("id").GetString()!).ToHashSet();
        var found = Scan(scenario).Vulnerabilities.SelectMany(item => item.Group.Ids.Where(records.Contains).Select(id => (item.Component.PackageUrl!, id)));
        Assert.Equal(Expected(scenario).Select(item => (item.Url, item.Id)).Distinct().Order(), found.Distinct().Order());
    }

    [CorpusTheory]
    [MemberData(nameof(Scenarios))]
    public void A_package_with_one_vulnerability_has_the_expected_fix(string scenario)
    {
        var scan = Scan(scenario);
        Assert.All(Expected(scenario).GroupBy(item => item.Url).Where(same => same.Count() == 1).Select(same => same.Single()), item =>
        {
            var group = scan.Vulnerabilities.First(found => found.Component.PackageUrl == item.Url).Group;
            // Versions of Go are named without their "v".
            Assert.Contains(group.FixedVersion, item.Fixes.Select(fix => fix?.TrimStart('v')));
        });
    }

    [CorpusTheory]
    [MemberData(nameof(Scenarios))]
    public void The_document_is_about_the_image_of_the_manifest(string scenario)
    {
        var manifest = File.ReadAllText(VulnerabilityCorpus.PathOf("scenarios", scenario, "manifest.yaml"));
        var scan = Scan(scenario);
        var image = new ImageScanner([scan], new VexStatements([]), ExploitCatalog.Empty, []).Scan(Regex.Match(manifest, "image: (.*)").Groups[1].Value.Trim());
        Assert.Equal([scan.Source], image.Documents);
        Assert.Equal(scan.Vulnerabilities.Count == 0, image.Vulnerabilities.Count == 0);
    }

    [CorpusTheory]
    [MemberData(nameof(Scenarios))]
    public void Packages_that_cannot_be_looked_up_are_counted(string scenario)
    {
        var expected = VulnerabilityCorpus.Json("scenarios", scenario, "expected.json");
        if (expected.TryGetProperty("not_covered_packages", out var count))
        {
            Assert.Equal(count.GetInt32(), Scan(scenario).Uncovered.Sum(item => item.Count));
        }
    }

    private static DocumentScan Scan(string scenario)
    {
        var folder = VulnerabilityCorpus.PathOf("scenarios", scenario);
        var reading = AdvisoryDatabase.Read([Path.Combine(folder, "advisories.json")], null, TestContext.Current.CancellationToken);
        Assert.Empty(reading.Problems);
        var file = Directory.EnumerateFiles(folder, "sbom.*").Single();
        return new DocumentScanner(reading.Index).Scan(ImageDocument.Of(file, Assert.Single(SbomFile.Read(File.ReadAllBytes(file)).Documents), ""));
    }

    private static IEnumerable<(string Url, string Id, IReadOnlyList<string?> Fixes)> Expected(string scenario) =>
        VulnerabilityCorpus.Json("scenarios", scenario, "expected.json").GetProperty("expected").EnumerateArray().Select(item => (
            item.GetProperty("purl").GetString()!,
            item.GetProperty("id").GetString()!,
            (IReadOnlyList<string?>)[.. FixesOf(item.GetProperty("fixed"))]));

    private static IEnumerable<string?> FixesOf(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(item => item.GetString()) : [value.GetString()];
}
