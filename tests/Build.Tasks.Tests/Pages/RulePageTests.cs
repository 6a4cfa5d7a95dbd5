using KubeGuard.Build.Pages;
using KubeGuard.Rules;

namespace KubeGuard.Build.Tasks.Tests.Pages;

/// <summary>The page of a rule outside the repository: in SARIF, and printed by a target.</summary>
public sealed class RulePageTests : IDisposable
{
    private const string Page = """
        # KUBE1005: Do not run privileged containers

        | Standard | [Pod Security Standards](https://kubernetes.io/docs/#baseline) |

        ## Cause
        Reports `privileged: true`, see [KUBE1102](KUBE1102.md) and
        [the build](../build.md#severities).

        ## Why it matters
        A privileged container is root on the node ([more](https://example.com/a)).

        Do not.

        ## Wrong
        ![A picture](picture.svg)

        """;

    private readonly TaskTest _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public void Links_between_files_are_text_as_long_as_the_project_has_no_address()
    {
        var page = new RulePage(Page, "");

        Assert.Contains("see KUBE1102 and\nthe build.\n", page.Markdown);
        Assert.Contains("[Pod Security Standards](https://kubernetes.io/docs/#baseline)", page.Markdown);
        Assert.Contains("\nA picture\n", page.Markdown);
    }

    [Fact]
    public void With_an_address_they_lead_there()
    {
        var page = new RulePage(Page, "https://example.org/kubeguard/blob/HEAD/");

        Assert.Contains("[KUBE1102](https://example.org/kubeguard/blob/HEAD/docs/rules/KUBE1102.md)", page.Markdown);
        Assert.Contains("[the build](https://example.org/kubeguard/blob/HEAD/docs/build.md#severities)", page.Markdown);
    }

    [Fact]
    public void The_cause_and_the_reason_are_plain_text_too() => Assert.Equal(
        "Reports privileged: true, see KUBE1102 and the build.\n\nA privileged container is root on the node (more).\n\nDo not.",
        new RulePage(Page, "").Summary);

    [Fact]
    public void Every_rule_has_its_page() =>
        Assert.All(RuleCatalog.Descriptors, rule => Assert.StartsWith($"# {rule.Id}: ", RulePages.Of(rule).Markdown));

    [Fact]
    public void SARIF_has_the_page_of_each_rule_that_reports()
    {
        _test.Task.SarifFile = "a.sarif";
        _test.Manifest("a.yaml", "apiVersion: v1\nkind: Pod\nspec: { containers: [{ name: a, image: \"a:1\", securityContext: { privileged: true } }] }\n").Execute();

        using var sarif = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Path.Combine(_test.Folder, "a.sarif")));
        var rules = sarif.RootElement.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToList();
        var help = rules.Single(rule => rule.GetProperty("id").GetString() == "KUBE1005").GetProperty("help");
        Assert.Equal(PageOf("KUBE1005").Markdown, help.GetProperty("markdown").GetString());
        Assert.EndsWith("\n\n" + PageOf("KUBE1005").Summary, help.GetProperty("text").GetString());
        Assert.All(rules, rule => Assert.NotEmpty(rule.GetProperty("help").GetProperty("markdown").GetString()!));
    }

    [Theory]
    [InlineData("KUBE1005")]
    [InlineData("kube1005")]
    [InlineData(" PrivilegedContainer ")]
    public void The_target_prints_a_page_by_ID_or_name_whichever_logger_is_used(string rule)
    {
        var (succeeded, shown) = Explain(rule);

        Assert.True(succeeded);
        Assert.Equal([PageOf("KUBE1005").Markdown], shown);
        Assert.Equal(shown, _test.Engine.ImportantMessages);
    }

    [Theory]
    [InlineData("KUBE1500", "'KUBE1500' is no rule of KubeGuard")]
    [InlineData("KUBE105", "'KUBE105' is no rule of KubeGuard")]
    [InlineData("PriviledgedContainer", "'PriviledgedContainer' is no rule of KubeGuard; did you mean 'PrivilegedContainer'?")]
    [InlineData("", "KubeGuardRule is not set; name a rule, as in -p:KubeGuardRule=KUBE1102")]
    public void An_unknown_rule_is_one_error(string rule, string message)
    {
        var (succeeded, shown) = Explain(rule);

        Assert.False(succeeded);
        Assert.Empty(shown);
        Assert.StartsWith($"test.csproj(0,0): KUBE9005: {message}", Assert.Single(_test.Engine.Errors));
    }

    private (bool Succeeded, IReadOnlyList<string> Shown) Explain(string rule)
    {
        var shown = new List<string>();
        var task = new ExplainKubernetesRule { BuildEngine = _test.Engine, Rule = rule, ProjectFile = "test.csproj", Notice = shown.Add };
        return (task.Execute(), shown);
    }

    private static RulePage PageOf(string id) => new(File.ReadAllText(Repository.PathOf("docs", "rules", id + ".md")), RuleDescriptor.FilesUri);
}
