using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6034InvalidImage>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6034InvalidImageTests
{
    [Theory]
    [InlineData("containers: [{ name: a, image: {|KUBE6034:''|} }]")]
    [InlineData("containers: [{ name: a, image: {|KUBE6034:' a:1'|} }]")]
    [InlineData("{|KUBE6034:containers|}: []")]
    public void Reports_an_image_that_is_empty_or_has_blanks(string spec) => Verify.Verify(PodOf(spec));

    [Theory]
    [InlineData("containers: [{ name: a, image: 'a:1' }]")]
    [InlineData("containers: [{ name: a, image: '{{ .Values.x }}' }]")]
    [InlineData("containers: [{ name: a }]")]
    [InlineData("containers: '{{ .Values.x }}'")]
    public void Is_silent_about_images_patches_and_the_unknown(string spec) => Verify.Verify(PodOf(spec));

    [Fact]
    public void Message_says_why() => Verify.VerifyMessage(
        PodOf("containers: [{ name: a, image: {|KUBE6034:''|} }]"),
        "Container 'a' of Pod 'a' has no usable image: image is empty");

    [Fact]
    public void Fix_makes_it_valid() => Verify.VerifyFix(
        PodOf("containers: [{ name: a, image: {|KUBE6034:'a:1 '|} }]"),
        "Set spec.containers[0].image = a:1");

    [Fact]
    public void Is_silent_about_blanks_in_a_template() => Verify.Verify("""
        apiVersion: v1
        kind: PodTemplate
        metadata: { name: a }
        template: { spec: { containers: [{ name: a, image: ' a:1' }] } }
        """);

    [Theory]
    [InlineData("replicas: 2, selector: { matchLabels: { app: a } }", "{|KUBE6034:name|}: a, ports: [{ containerPort: 80 }]")]
    [InlineData("replicas: 2", "name: a, ports: [{ containerPort: 80 }]")]
    [InlineData("selector: { matchLabels: { app: a } }", "name: a, ports: [{ containerPort: 80 }]")]
    [InlineData("replicas: 2, selector: { matchLabels: { app: a } }", "name: a, image: '{{ .Values.x }}'")]
    public void Reports_a_container_without_image_in_a_workload_that_is_no_patch(string fields, string container) => Verify.Verify($$"""
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: a }
        spec: { {{fields}}, template: { metadata: { labels: { app: a } }, spec: { containers: [{ {{container}} }] } } }
        """);

    private static string PodOf(string spec) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: a }
        spec: { {{spec}} }
        """;
}
