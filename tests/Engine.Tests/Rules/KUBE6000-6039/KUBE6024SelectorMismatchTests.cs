using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6024SelectorMismatch>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6024SelectorMismatchTests
{
    [Theory]
    [InlineData("selector: { matchLabels: { app: a } }, template: { metadata: { {|KUBE6024:labels|}: { app: b } }, spec: { containers: [] } }")]
    [InlineData("selector: { matchLabels: { app: a } }, template: { {|KUBE6024:metadata|}: { name: a }, spec: { containers: [] } }")]
    [InlineData("{|KUBE6024:selector|}: {}, template: { metadata: { labels: { app: a } }, spec: { containers: [] } }")]
    [InlineData("selector: { matchExpressions: [{ key: app, operator: In, {|KUBE6024:values|}: [] }] }, template: { metadata: { {|KUBE6024:labels|}: { app: a } }, spec: { containers: [] } }")]
    public void Reports_a_selector_that_is_empty_or_does_not_match(string spec) => Verify.Verify(DeploymentWith(spec));

    [Theory]
    [InlineData("selector: { matchLabels: { app: a } }, template: { metadata: { labels: { app: a, b: c } }, spec: { containers: [] } }")]
    [InlineData("selector: { matchLabels: { app: a } }, template: { metadata: { labels: { app: '{{ .Values.x }}' } }, spec: { containers: [] } }")]
    [InlineData("selector: { matchExpressions: [{ key: app, operator: Exists }] }, template: { metadata: { labels: { app: a } }, spec: { containers: [] } }")]
    [InlineData("template: { metadata: { labels: { app: a } }, spec: { containers: [] } }")]
    [InlineData("selector: { matchLabels: { app: a } }")]
    public void Is_silent_about_matching_unknown_and_absent_selectors(string spec) => Verify.Verify(DeploymentWith(spec));

    [Fact]
    public void Message_says_why() => Verify.VerifyMessage(
        DeploymentWith("selector: { matchLabels: { app: a } }, template: { metadata: { {|KUBE6024:labels|}: { app: b } }, spec: { containers: [] } }"),
        "Deployment 'a' has a selector that does not work: the labels of the pod template do not match 'app=a'");

    [Fact]
    public void Fix_makes_it_valid() => Verify.VerifyFix(
        DeploymentWith("selector: { matchLabels: { app: a, b: c } }, template: { metadata: { {|KUBE6024:labels|}: { app: b } }, spec: { containers: [] } }"),
        "Set spec.template.metadata.labels.app = a", "Set spec.template.metadata.labels.b = c");

    [Theory]
    [InlineData("{|KUBE6024:selector|}: { matchLabels: { app: a } }")]
    [InlineData("manualSelector: true, selector: { matchLabels: { app: a } }")]
    [InlineData("suspend: true")]
    public void Reports_the_selector_of_a_job_unless_it_is_manual(string fields) => Verify.Verify($$"""
        apiVersion: batch/v1
        kind: Job
        metadata: { name: a }
        spec: { {{fields}}, template: { metadata: { labels: { app: a } }, spec: { containers: [] } } }
        """);

    [Fact]
    public void Reports_the_labels_of_a_replication_controller() => Verify.Verify("""
        apiVersion: v1
        kind: ReplicationController
        metadata: { name: a }
        spec: { selector: { app: a }, template: { metadata: { {|KUBE6024:labels|}: { app: b } }, spec: { containers: [] } } }
        """);

    private static string DeploymentWith(string spec) => $$"""
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: a }
        spec: { {{spec}} }
        """;
}
