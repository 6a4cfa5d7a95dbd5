using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6023InvalidLabelValue>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6023InvalidLabelValueTests
{
    [Theory]
    [InlineData("name: a, labels: { app: {|KUBE6023:'a b'|} }")]
    [InlineData("name: a, labels: { app: {|KUBE6023:-a|} }")]
    [InlineData("name: a, labels: { app: {|KUBE6023:1.0+3|} }")]
    [InlineData("name: a, labels: { app: {|KUBE6023:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa|} }")]
    public void Reports_a_value_that_labels_cannot_have(string metadata) => Verify.Verify(PodNamed(metadata));

    [Theory]
    [InlineData("name: a, labels: { app: a.B-1_c }")]
    [InlineData("name: a, labels: { app: '' }")]
    [InlineData("name: a, labels: { app: '{{ .Values.x }}' }")]
    [InlineData("name: a, labels: null")]
    public void Is_silent_about_values_that_labels_can_have_and_the_unknown(string metadata) => Verify.Verify(PodNamed(metadata));

    [Fact]
    public void Message_says_why() => Verify.VerifyMessage(
        PodNamed("name: a, labels: { app: {|KUBE6023:a/b|} }"),
        "Pod 'a' has an invalid label: the value 'a/b' of 'app' may have letters, digits, '-', '_' and '.', and starts and ends with a letter or digit");

    [Fact]
    public void Reports_the_templates_of_an_object() => Verify.Verify("""
        apiVersion: batch/v1
        kind: CronJob
        metadata: { name: a }
        spec: { jobTemplate: { metadata: { labels: { a: {|KUBE6023:'/'|} } }, spec: { template: { metadata: { labels: { b: {|KUBE6023:'/'|} } }, spec: { containers: [] } } } } }
        """);

    [Fact]
    public void Reports_custom_resources_and_leaves_Kustomize_alone()
    {
        Verify.Verify("{ apiVersion: example.com/v1, kind: Shop, metadata: { labels: { a: {|KUBE6023:'/'|} } } }");
        Verify.Verify("{ apiVersion: kustomize.config.k8s.io/v1beta1, kind: Kustomization, metadata: { labels: { a: '/' } } }");
    }

    private static string PodNamed(string metadata) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { {{metadata}} }
        spec: { containers: [{ name: a, image: "a:1" }] }
        """;
}
