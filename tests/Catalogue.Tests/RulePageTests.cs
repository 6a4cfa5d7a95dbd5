using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Catalogue.Tests;

public sealed class RulePageTests
{
    private static readonly string[] _sections = ["Cause", "Why it matters", "Wrong", "Right", "Options", "Suppress"];

    public static TheoryData<string> Ids => [.. RuleCatalog.Descriptors.Select(rule => rule.Id)];

    /// <summary>The IDs that a manifest by itself can have; the others need a project.</summary>
    public static TheoryData<string> ManifestIds =>
        [.. RuleCatalog.Descriptors.Where(rule => rule.Category != RuleCategory.Tool && rule != KUBE6064UnusableSchemaFile.Descriptor).Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Heading_has_the_ID_and_the_title(string id) =>
        Assert.Equal($"# {id}: {RuleCatalog.Find(id)!.Title}", PageOf(id).Heading);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Table_has_the_facts_of_the_descriptor(string id)
    {
        var rule = RuleCatalog.Find(id)!;
        var facts = PageOf(id).Facts;
        Assert.Equal(["ID", "Name", "Category", "Default severity", "Fix", "Standard"], facts.Select(row => row[0]).Where(name => name != PolicyRow.Name));
        Assert.Equal([rule.Id, rule.Name, rule.Category, SeverityText.Of(rule.DefaultSeverity)], facts.Take(4).Select(row => row[1]));
        Assert.Contains(facts[4][1], (string[])["yes", "no"]);
        Assert.Matches(@"^\[[^\]]+\]\(.+\)$", facts[^1][1]);
        Assert.EndsWith($"]({rule.StandardUri})", facts[^1][1]);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Sections_are_complete_and_in_order(string id) => Assert.Equal(_sections, PageOf(id).Sections);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Options_are_those_of_the_descriptor(string id)
    {
        var options = RuleCatalog.Find(id)!.Options;
        var page = PageOf(id);
        Assert.Equal(
            options.Select(option => ($"`{RuleOption.KeyPrefix}{option.Name}`", $"`{(option.DefaultText is "" ? "(empty)" : option.DefaultText)}`")),
            page.Options.Select(row => (row[0], row[1])));
        Assert.Equal(options.Count == 0, page.DeniesOptions);
    }

    [Theory]
    [MemberData(nameof(ManifestIds))]
    public void Wrong_manifest_is_reported_and_right_one_is_not(string id)
    {
        var page = PageOf(id);
        Assert.NotEmpty(ManifestsOf(page, "Wrong"));
        Assert.NotEmpty(ManifestsOf(page, "Right"));
        Assert.All(ManifestsOf(page, "Wrong"), block => Assert.Equal([id], PageManifest.Analyze(id, block).Select(found => found.Id).Distinct()));
        Assert.All(ManifestsOf(page, "Right"), block => Assert.Empty(PageManifest.Analyze(id, block)));
    }

    [Theory]
    [MemberData(nameof(ManifestIds))]
    public void Page_promises_a_fix_exactly_when_the_wrong_manifest_has_one(string id)
    {
        var page = PageOf(id);
        var hasFix = ManifestsOf(page, "Wrong").SelectMany(block => PageManifest.Analyze(id, block)).Any(found => found.HasFix);
        Assert.Equal(hasFix ? "yes" : "no", page.Fix);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Wrong_code_is_reported_and_right_code_is_not(string id)
    {
        var page = PageOf(id);
        foreach (var block in page.Blocks.Where(block => block.Language == "csharp"))
        {
            Assert.Equal(
                block.Section == "Wrong" ? [id] : [],
                await PageCode.AnalyzeAsync(id, block, TestContext.Current.CancellationToken));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_of_a_rule_about_one_object_says_whether_a_policy_can_decide_it(string id)
    {
        var path = $"docs/rules/{id}.md";
        GeneratedFile.Verify(path, PolicyRow.WriteInto(File.ReadAllText(Repository.PathOf(path)).ReplaceLineEndings("\n"), RuleCatalog.Find(id)!));
    }

    [Fact]
    public void Every_page_belongs_to_a_rule() =>
        Assert.Equal(
            RuleCatalog.Descriptors.Select(rule => rule.Id + ".md"),
            Directory.EnumerateFiles(Repository.PathOf("docs/rules")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    private static IEnumerable<PageBlock> ManifestsOf(RulePage page, string section) =>
        page.BlocksOf(section, "yaml").Concat(page.Blocks.Where(block => block.Section == section && PageImageBuild.Find(block) is not null));

    private static RulePage PageOf(string id)
    {
        var page = RulePage.Find(RuleCatalog.Find(id)!);
        Assert.True(page is not null, $"docs/rules/{id}.md is missing.");
        return page;
    }
}
