using Verify = KubeGuard.Cluster.Tests.SetRuleVerifier<KubeGuard.Cluster.Rules.KUBE3021StaleSbomRule>;

namespace KubeGuard.Cluster.Tests.Rules.KUBE30xx;

public sealed class KUBE3021StaleSbomTests
{
    [Fact]
    public void Reports_an_image_whose_document_has_another_digest() => Verify.VerifyMessage(
        Pod("{|KUBE3021:stale|}"),
        "Image 'stale' has another digest than sbom/stale.json, which is not used: make a new one, or name the image in the metadata Image of ImageSbom if the digest is that of several platforms");

    [Theory]
    [InlineData("clean")]
    [InlineData("high")]
    [InlineData("other")]
    public void Is_silent_about_other_images(string image) => Verify.Verify(Pod(image));

    private static string Pod(string image) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: api }
        spec: { containers: [ { name: api, image: {{image}} } ] }
        """;
}
