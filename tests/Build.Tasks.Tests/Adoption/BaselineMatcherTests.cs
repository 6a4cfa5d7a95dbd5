using KubeGuard.Build.Adoption;
using KubeGuard.Build.Validation;
using KubeGuard.Build.Yaml;
using KubeGuard.Rules;

namespace KubeGuard.Build.Tasks.Tests.Adoption;

/// <summary>Objects whose names differ between renderings of a chart are recognized.</summary>
public sealed class BaselineMatcherTests
{
    [Fact]
    public void A_random_part_of_a_name_does_not_matter()
    {
        var (known, gone) = Match(["Pod/shop-test-a1b2c"], Found("shop-test-x9y8z", "*-test-*"));

        Assert.Equal(1, known);
        Assert.Empty(gone);
    }

    [Fact]
    public void The_rest_of_the_name_matters() =>
        Assert.Equal(0, Match(["Pod/shop-job-a1b2c"], Found("shop-test-x9y8z", "*-test-*")).Known);

    [Fact]
    public void One_entry_matches_one_finding()
    {
        var (known, gone) = Match(["Pod/a1", "Pod/b2"], Found("c3", "*"), Found("d4", "*"), Found("e5", "*"));

        Assert.Equal(2, known);
        Assert.Empty(gone);
    }

    [Fact]
    public void An_object_that_is_still_there_under_its_name_does_not_stand_for_another() =>
        Assert.Equal(0, Match(["Pod/dev-web"], Found("prod-web", "*-web"), Found("dev-web", "*-web", "KUBE1003")).Known);

    [Fact]
    public void An_object_that_was_there_before_is_not_taken_for_a_renamed_one() =>
        Assert.Equal(0, Match(["Pod/dev-web", "Pod/prod-web | KUBE1004"], Found("prod-web", "*-web")).Known);

    [Fact]
    public void A_name_that_is_written_out_is_never_matched_otherwise() =>
        Assert.Equal(0, Match(["Pod/old"], Found("new", null)).Known);

    [Fact]
    public void An_entry_with_the_name_of_the_finding_comes_first()
    {
        var (known, gone) = Match(["Pod/other", "Pod/same"], Found("same", "*"));

        Assert.Equal(1, known);
        Assert.Equal("Pod/other", Assert.Single(gone));
    }

    private static (int Known, IReadOnlyList<string> Gone) Match(IReadOnlyList<string> entries, params ManifestFinding[] findings)
    {
        var lines = entries.Select((entry, index) => new BaselineLine(
            new BaselineEntry("a.yaml", entry.Contains('|') ? entry.Split(" | ")[1] : "KUBE1002", entry.Split(" | ")[0], "spec.hostNetwork"), entry, index + 1));
        var (known, gone) = new BaselineMatcher([.. lines], finding => BaselineEntry.Of(finding, path => path)).Match(findings);
        return (known.Count, [.. gone.Select(line => line.Text)]);
    }

    private static ManifestFinding Found(string name, string? pattern, string rule = "KUBE1002") => new()
    {
        Rule = RuleCatalog.Find(rule)!,
        Severity = RuleSeverity.Error,
        Arguments = ["Pod"],
        Location = YamlLocation.OfFile("a.yaml"),
        Object = new ObjectIdentity("", "v1", "Pod", null, name),
        Path = "spec.hostNetwork",
        NamePattern = pattern,
    };
}
