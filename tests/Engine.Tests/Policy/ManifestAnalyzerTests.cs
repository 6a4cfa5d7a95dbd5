using KubeGuard.Kubernetes;
using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Engine.Tests.Policy;

public sealed class ManifestAnalyzerTests
{
    private static readonly KubernetesObject _pod = Yaml.Object("{ apiVersion: v1, kind: Pod, metadata: { name: web } }");

    [Fact]
    public void A_rule_that_throws_is_named_and_the_others_go_on()
    {
        var findings = Analyze(
            new ManifestAnalyzer(), FakeRule.Reporting("KUBE0001"), FakeRule.Throwing("KUBE0002", new InvalidCastException("two\r\nlines")), FakeRule.Reporting("KUBE0003"));
        Assert.Equal(["KUBE0001", "KUBE9002", "KUBE0003"], findings.Select(finding => finding.Descriptor.Id));
        Assert.Equal(
            "Rule KUBE0002 failed on Pod 'web' (InvalidCastException: two lines); the other rules were not affected. Please report this.",
            findings[1].Message);
        Assert.NotNull(findings[1].Location);
    }

    [Fact]
    public void A_rule_that_throws_again_is_named_once()
    {
        var analyzer = new ManifestAnalyzer();
        var rule = FakeRule.Throwing("KUBE0002", new InvalidOperationException("no"));
        Assert.Single(Analyze(analyzer, rule));
        Assert.Empty(Analyze(analyzer, rule));
    }

    [Fact]
    public void A_failure_is_not_named_where_KUBE9002_is_off()
    {
        var policy = new RulePolicy(
            severity: rule => rule.Id == "KUBE9002" ? RuleSeverity.None : null,
            rules: [FakeRule.Throwing("KUBE0002", new InvalidOperationException("no"))]);
        Assert.Empty(new ManifestAnalyzer().Analyze(_pod, ManifestSet.Unknown, policy, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Cancellation_by_a_rule_passes() =>
        Assert.Throws<OperationCanceledException>(() => Analyze(new ManifestAnalyzer(), FakeRule.Throwing("KUBE0002", new OperationCanceledException())));

    [Fact]
    public void Cancellation_stops_between_two_rules()
    {
        using var source = new CancellationTokenSource();
        var policy = new RulePolicy(rules:
        [
            new FakeRule("KUBE0001", (_, _) => source.Cancel()),
            new FakeRule("KUBE0002", (_, _) => Assert.Fail("The second rule ran.")),
        ]);
        Assert.Throws<OperationCanceledException>(() => new ManifestAnalyzer().Analyze(_pod, ManifestSet.Unknown, policy, source.Token));
    }

    [Fact]
    public void A_rule_that_is_off_does_not_run()
    {
        var policy = new RulePolicy(severity: _ => RuleSeverity.None, rules: [FakeRule.Reporting("KUBE0001")]);
        Assert.Empty(policy.ActiveRules);
        Assert.Empty(new ManifestAnalyzer().Analyze(_pod, ManifestSet.Unknown, policy, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_rule_sees_only_objects_of_the_kinds_that_it_names()
    {
        var rule = new FakeRule("KUBE0001", (_, context) => context.OfKind("Secret").ToList());

        Assert.Contains("Secret", Assert.Single(Analyze(new ManifestAnalyzer(), rule)).Message);
    }

    [Fact]
    public void A_message_is_one_line_whatever_an_object_is_called()
    {
        var pod = Yaml.Object("{ apiVersion: v1, kind: Pod, metadata: { name: \"a\\n  b\\u2028c\" }, spec: { hostPID: true } }");

        var findings = new ManifestAnalyzer().Analyze(pod, ManifestSet.Unknown, new RulePolicy(rules: [new KUBE1003HostPid()]), TestContext.Current.CancellationToken);

        Assert.Contains("'a b c'", Assert.Single(findings).Message);
    }

    private static IReadOnlyList<Finding> Analyze(ManifestAnalyzer analyzer, params Rule[] rules) =>
        analyzer.Analyze(_pod, ManifestSet.Unknown, new RulePolicy(rules: rules), TestContext.Current.CancellationToken);
}
