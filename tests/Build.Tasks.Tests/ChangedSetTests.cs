using KubeGuard.Build.Caching;
using KubeGuard.Policy;

namespace KubeGuard.Build.Tasks.Tests;

/// <summary>After a change of some files, a set has the findings that it would have without an earlier build.</summary>
public sealed class ChangedSetTests
{
    private const int ChangesInARow = 12;

    private const string Workload = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: web, namespace: shop }
        spec:
          selector: { matchLabels: { app: web } }
          template:
            metadata: { labels: { app: web, version: one } }
            spec:
              serviceAccountName: web
              containers: [{ name: web, image: "example.com/web:1", envFrom: [{ configMapRef: { name: settings } }] }]
        """;

    private const string Service = """
        apiVersion: v1
        kind: Service
        metadata: { name: web, namespace: shop }
        spec: { selector: { app: web }, ports: [{ port: 80 }] }
        """;

    private const string Settings = """
        apiVersion: v1
        kind: ConfigMap
        metadata: { name: settings, namespace: shop }
        data: { KEY: value }
        """;

    public static IEnumerable<TheoryDataRow<int>> Seeds() => Enumerable.Range(1, TestMatrix.Count(whole: 1000, otherwise: 60)).Select(seed => new TheoryDataRow<int>(seed));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Random_changes_of_random_sets_give_the_findings_of_a_first_build(int seed)
    {
        var set = new RandomSet(seed);
        var isComplete = seed % 2 == 0;
        var run = SetInMemory.Run(set.Texts, isComplete, ValidationCache.Empty);
        for (var change = 0; change < ChangesInARow; change++)
        {
            var before = set.Texts;
            set.Change();
            run = SetInMemory.Run(set.Texts, isComplete, run);

            var expected = SetInMemory.FindingsOf(SetInMemory.Run(set.Texts, isComplete, ValidationCache.Empty));
            Assert.True(expected.SequenceEqual(SetInMemory.FindingsOf(run)), $"""
                change {change}: {string.Join("\n", set.Texts.Where((text, index) => text != before[index]))}
                before: {string.Join("\n", before.Where((text, index) => text != set.Texts[index]))}
                too few: {string.Join("\n", expected.Except(SetInMemory.FindingsOf(run)))}
                too many: {string.Join("\n", SetInMemory.FindingsOf(run).Except(expected))}
                """);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Each_rule_names_all_that_it_reads(int seed)
    {
        var (set, isComplete) = (new RandomSet(seed), seed % 2 == 0);
        var run = SetInMemory.Run(set.Texts, isComplete, ValidationCache.Empty);
        foreach (var rule in SetInMemory.Plan.Rules.Where(rule => !OverlapResolver.MayOverlap(rule.Descriptor)))
        {
            Assert.Equal(SetInMemory.FindingsOf(rule, run), SetInMemory.FindingsOfOne(rule, set.Texts, isComplete));
        }
    }

    [Theory]
    [InlineData("web:1", "web:2")]
    [InlineData("version: one", "version: two")]
    [InlineData("version: one", "version: one, more: x")]
    [InlineData("KEY: value", "KEY: other")]
    [InlineData("kind: Deployment", "kind:     Deployment")]
    public void No_rule_runs_again_after_a_change_of(string text, string other) => Assert.Empty(RunAgain(text, other)!);

    [Theory]
    [InlineData("KEY: value", "OTHER: value", "KUBE6109 KUBE6114 KUBE6120")]
    [InlineData("name: settings }", "name: others }", "KUBE6109 KUBE6120")]
    [InlineData("spec: { selector", "spec: { clusterIP: None, selector", "KUBE2001 KUBE2312 KUBE6027 KUBE6113")]
    public void The_rules_that_read_a_field_run_again(string text, string other, string rules)
    {
        var again = RunAgain(text, other)!;

        Assert.Subset(again.ToHashSet(), rules.Split(' ').ToHashSet());
        Assert.DoesNotContain("KUBE6079", again);
    }

    [Fact]
    public void Rules_about_pods_run_again_after_a_change_of_a_label_that_selects_one() =>
        Assert.Superset(new HashSet<string> { "KUBE6101", "KUBE2001" }, RunAgain("app: web, version", "app: website, version")!.ToHashSet());

    [Fact]
    public void A_label_may_matter_to_a_pod_that_has_an_equal() =>
        Assert.NotEmpty(SetInMemory.RunAgain([Workload, Workload.Replace("name: web,", "name: other,")], [Workload.Replace("version: one", "version: two"), Workload.Replace("name: web,", "name: other,")])!);

    [Theory]
    [InlineData("kind: Deployment", "kind: DaemonSet")]
    [InlineData("name: web, namespace", "name: website, namespace")]
    [InlineData("namespace: shop }\nspec", "namespace: other }\nspec")]
    [InlineData("namespace: shop }\ndata", "namespace: shop, annotations: { kubeguard/disable: KUBE6101 } }\ndata")]
    [InlineData("kind: ConfigMap", "kind: ConfigMap # kubeguard:disable KUBE6101 -- reason")]
    [InlineData("KEY: value }", "KEY: value }\n---\napiVersion: v1\nkind: Secret\nmetadata: { name: more }")]
    public void All_rules_run_again_after_a_change_of(string text, string other) => Assert.Null(RunAgain(text, other));

    private static IReadOnlyList<string>? RunAgain(string text, string other) =>
        SetInMemory.RunAgain([Workload, Service, Settings], [Workload.Replace(text, other), Service.Replace(text, other), Settings.Replace(text, other)]);
}
