using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE3003ImageNotPinned>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE3003ImageNotPinnedTests
{
    private const string Digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData("nginx")]
    [InlineData("nginx:1.27")]
    [InlineData("nginx@sha256:0123")]
    [InlineData("nginx@md5:0123456789abcdef0123456789abcdef")]
    public void Reports_images_without_a_valid_digest(string image) => Verify.Verify(PodWith($"{{|KUBE3003:'{image}'|}}"));

    [Theory]
    [InlineData("nginx@" + Digest)]
    [InlineData("nginx:1.27@" + Digest)]
    [InlineData("{{ .Values.image }}@" + Digest)]
    [InlineData("nginx@{{ .Values.digest }}")]
    [InlineData("nginx{{ .Values.version }}")]
    [InlineData("")]
    public void Is_silent_about_digests_and_about_what_is_not_known(string image) => Verify.Verify(PodWith($"'{image}'"));

    [Fact]
    public void Option_exempts_repositories() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: 'ghcr.io/contoso/a:1' }
          - { name: b, image: 'fabrikam/b:1' }
          - { name: c, image: {|KUBE3003:'ghcr.io/contoso-b/c:1'|} }
        """,
        options: ("kubeguard.exempt_repositories", "ghcr.io/contoso, fabrikam"));

    [Fact]
    public void Message_has_the_image_and_there_is_no_fix()
    {
        var finding = Verify.VerifyMessage(
            PodWith("{|KUBE3003:'nginx:1.27'|}"),
            "Container 'a' of Pod 'web' uses the image 'nginx:1.27' without a valid digest; add the digest of the image that was tested");
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
