using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE3001ImageWithoutTag>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE3001ImageWithoutTagTests
{
    [Fact]
    public void Reports_images_without_tag_and_digest_on_all_containers() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          initContainers:
          - { name: setup, image: {|KUBE3001:ghcr.io/contoso/setup|} }
          containers:
          - { name: web, image: {|KUBE3001:nginx|} }
          ephemeralContainers:
          - { name: debug, image: {|KUBE3001:busybox|} }
        """);

    [Fact]
    public void Does_not_take_the_port_of_a_registry_for_a_tag() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: {|KUBE3001:'registry.example.com:5000/app'|} }
          - { name: b, image: 'registry.example.com:5000/app:1' }
        """);

    [Theory]
    [InlineData("nginx:")]
    [InlineData("ghcr.io/contoso/app:")]
    [InlineData("registry.example.com:5000/app:")]
    [InlineData("nginx@")]
    [InlineData("{{ .Values.repository }}:")]
    public void Takes_a_colon_with_nothing_after_it_as_no_tag(string image) => Verify.Verify($$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: {|KUBE3001:'{{image}}'|} }
        """);

    [Theory]
    [InlineData("nginx:1.27")]
    [InlineData("nginx:latest")]
    [InlineData("nginx@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData("")]
    [InlineData("{{ .Values.image }}")]
    [InlineData("nginx{{ .Values.tag }}")]
    [InlineData("nginx:${TAG}")]
    public void Is_silent_about_versions_and_about_what_is_not_known(string image) => Verify.Verify($$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: '{{image}}' }
        """);

    [Fact]
    public void Message_has_the_image_as_written_and_there_is_no_fix()
    {
        var finding = Verify.VerifyMessage("""
            apiVersion: v1
            kind: Pod
            metadata: { name: web }
            spec:
              containers:
              - { name: a, image: {|KUBE3001:nginx|} }
            """,
            "Container 'a' of Pod 'web' uses the image 'nginx' without a version; add a tag or a digest");
        Assert.Empty(finding.Fixes);
    }
}
