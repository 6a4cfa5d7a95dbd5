using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE3002FloatingImageTag>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE3002FloatingImageTagTests
{
    [Fact]
    public void Reports_latest_on_all_containers() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          initContainers:
          - { name: setup, image: {|KUBE3002:'setup:latest'|} }
          containers:
          - { name: web, image: {|KUBE3002:'registry.example.com:5000/web:latest'|} }
          ephemeralContainers:
          - { name: debug, image: {|KUBE3002:'debug:latest'|} }
        """);

    [Theory]
    [InlineData("nginx")]
    [InlineData("nginx:1.27")]
    [InlineData("nginx:latest-alpine")]
    [InlineData("nginx:latest@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData("nginx:{{ .Values.tag }}")]
    public void Is_silent_about_fixed_and_unknown_tags_and_digests(string image) => Verify.Verify(PodWith($"'{image}'"));

    [Fact]
    public void Reports_a_known_tag_after_an_unknown_name() => Verify.Verify(PodWith("{|KUBE3002:'{{ .Values.image }}:latest'|}"));

    [Fact]
    public void Option_replaces_the_tags() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: {|KUBE3002:'a:nightly'|} }
          - { name: b, image: 'b:latest' }
        """,
        options: ("kubeguard.floating_tags", "dev, nightly"));

    [Fact]
    public void Message_has_the_image_and_there_is_no_fix()
    {
        var finding = Verify.VerifyMessage(
            PodWith("{|KUBE3002:'nginx:latest'|}"),
            "Container 'a' of Pod 'web' uses the image 'nginx:latest', whose tag is moved to newer images; use a fixed version");
        Assert.Empty(finding.Fixes);
    }

    private static string PodWith(string image) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: {{image}} }
        """;
}
