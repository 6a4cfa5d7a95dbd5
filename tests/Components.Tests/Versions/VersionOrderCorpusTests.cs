using KubeGuard.Components.Versions;

namespace KubeGuard.Components.Tests.Versions;

/// <summary>Every comparison that other tools state, in both directions.</summary>
public sealed class VersionOrderCorpusTests
{
    private static readonly Dictionary<string, string> _exceptions = new(StringComparer.Ordinal)
    {
        ["Alpine: c = c"] = "apk versions start with a digit; without one there is no version to compare",
        ["Alpine: .1 < 1"] = "as above",
        ["Alpine: .2 > .1"] = "as above",
        ["Packagist: 1.2.3.# = 1.2.3.#"] = "'#' is in no version of Composer and would equal every number, so that there were no order",
        ["Packagist: 1.2.3.# = 1.2.3.1"] = "as above",
        ["Packagist: 1.2.3.#.1 > 1.2.3"] = "as above",
        ["RubyGems: v3.1.1 > 4.0.0.rc1"] = "RubyGems refuses a version that starts with a letter; OSV.dev sorts what it cannot read last",
    };

    public static TheoryData<string> LineFiles =>
    [
        .. VulnerabilityCorpus.FilesOf(Path.Combine("version-order", "scalibr"), "*.txt").Select(file => $"scalibr/{file}"),
        .. VulnerabilityCorpus.FilesOf(Path.Combine("version-order", "osvdev"), "*.txt").Select(file => $"osvdev/{file}"),
    ];

    public static TheoryData<string> CaseFiles => [.. VulnerabilityCorpus.FilesOf(Path.Combine("version-order", "osvdev"), "*.json")];

    // Gentoo has no ecosystem in OSV, so that no advisory has its versions.
    public static TheoryData<string> ConstraintFiles =>
        [.. VulnerabilityCorpus.FilesOf(Path.Combine("version-order", "grype"), "*.json").Where(file => file != "portage-constraints.json")];

    [CorpusTheory]
    [MemberData(nameof(LineFiles))]
    public void Versions_compare_as_in_each_line(string file)
    {
        var ecosystem = EcosystemOf(Path.GetFileName(file).Split('-', '_')[0]);
        Assert.Empty(
            from line in File.ReadLines(VulnerabilityCorpus.PathOf(["version-order", .. file.Split('/')]))
            where line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal) && !line.StartsWith("// ", StringComparison.Ordinal)
            let parts = line.Split(' ')
            where !_exceptions.ContainsKey($"{ecosystem}: {line}") && !VersionComparison.Agrees(ecosystem, parts[0], parts[1], parts[2])
            select line);
    }

    [CorpusTheory]
    [MemberData(nameof(CaseFiles))]
    public void Versions_compare_as_in_each_case(string file)
    {
        var json = VulnerabilityCorpus.Json("version-order", "osvdev", file);
        var ecosystem = json.GetProperty("ecosystem").GetString()!;
        Assert.Empty(
            from test in json.GetProperty("cases").EnumerateArray()
            where test.GetProperty("class").ValueEquals("native")
            let parts = (Left: test.GetProperty("a").GetString()!, Sign: test.GetProperty("op").GetString()!, Right: test.GetProperty("b").GetString()!)
            where !_exceptions.ContainsKey($"{ecosystem}: {parts.Left} {parts.Sign} {parts.Right}") && !VersionComparison.Agrees(ecosystem, parts.Left, parts.Sign, parts.Right)
            select parts);
    }

    [CorpusTheory]
    [MemberData(nameof(ConstraintFiles))]
    public void Versions_satisfy_each_constraint_that_they_should(string file)
    {
        var json = VulnerabilityCorpus.Json("version-order", "grype", file);
        var ecosystem = json.GetProperty("ecosystem").GetString() is { } name and not "semver" ? name : "npm";
        Assert.Empty(
            from test in json.GetProperty("cases").EnumerateArray()
            where !test.GetProperty("divergent").GetBoolean()
            let parts = (Version: test.GetProperty("version").GetString()!, Constraint: test.GetProperty("constraint").GetString()!)
            where VersionComparison.Satisfies(ecosystem, parts.Version, parts.Constraint) != test.GetProperty("satisfied").GetBoolean()
            select parts);
    }

    [Fact]
    public void Exceptions_are_versions_that_no_ecosystem_has() => Assert.All(_exceptions.Keys, line =>
    {
        var parts = line.Split(": ");
        Assert.Contains(parts[1].Split(' '), version => VersionOrder.Of(parts[0])!.Parse(version) is null);
    });

    private static string EcosystemOf(string prefix) => prefix switch
    {
        "alpine" => "Alpine",
        "cran" => "CRAN",
        "debian" => "Debian",
        "hackage" => "Hackage",
        "maven" => "Maven",
        "nuget" => "NuGet",
        "packagist" => "Packagist",
        "pub" => "Pub",
        "pypi" => "PyPI",
        "redhat" => "Red Hat",
        "rubygems" => "RubyGems",
        "semver" => "npm",
        _ => throw new ArgumentOutOfRangeException(nameof(prefix), prefix, "A file of an unknown ecosystem."),
    };
}
