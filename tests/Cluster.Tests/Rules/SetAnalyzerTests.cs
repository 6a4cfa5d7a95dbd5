using KubeGuard.Cluster.Objects;
using KubeGuard.Cluster.References;
using KubeGuard.Cluster.Rules;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Tests.Rules;

public sealed class SetAnalyzerTests
{
    private static readonly SetObject _pod = Yaml.Object("{ apiVersion: v1, kind: Pod, metadata: { name: web } }");

    [Fact]
    public void A_rule_that_throws_is_named_once_and_the_others_go_on()
    {
        var findings = Analyze(new FakeRule("KUBE6101", _ => throw new InvalidCastException("no")), new FakeRule("KUBE6103", Report));

        Assert.Equal(["KUBE9002", "KUBE6103"], findings.Select(finding => finding.Descriptor.Id));
        Assert.StartsWith("Rule KUBE6101 failed on Pod 'web' (InvalidCastException: no)", findings[0].Message);
    }

    [Fact]
    public void A_stopped_build_is_no_failure_of_a_rule() =>
        Assert.Throws<OperationCanceledException>(() => Analyze(new FakeRule("KUBE6101", _ => throw new OperationCanceledException())));

    [Fact]
    public void Facts_are_found_once_for_all_rules_that_need_them()
    {
        var found = 0;
        var source = new FactsSource<object>([], _ => ++found);
        var set = new ObjectSet([_pod], isComplete: false);

        Assert.Equal(1, set.Facts(source));
        Assert.Equal(1, set.Facts(source));
    }

    [Fact]
    public void Facts_that_no_rule_asks_for_are_not_found() =>
        Assert.Empty(Analyze(new FakeRule("KUBE6101", _ => { }, new FactsSource<ReferenceFacts>([], _ => throw new InvalidOperationException()))));

    private static void Report(SetContext context) => context.Report(_pod, _pod.Root["spec"], ["Pod 'web'", "nothing"]);

    private static IReadOnlyList<Finding> Analyze(params SetRule[] rules) =>
        new SetAnalyzer(rules).Analyze(new ObjectSet([_pod], isComplete: false), TestContext.Current.CancellationToken);

    private sealed class FakeRule(string id, Action<SetContext> analyze, FactsSource? facts = null) : SetRule(RuleCatalog.Find(id)!)
    {
        public override FactsSource Facts => facts ?? ReferenceFacts.Source;

        public override void Analyze(SetContext context) => analyze(context);
    }
}
