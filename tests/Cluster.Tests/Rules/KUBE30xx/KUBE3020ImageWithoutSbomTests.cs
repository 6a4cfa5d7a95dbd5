using Verify = KubeGuard.Cluster.Tests.SetRuleVerifier<KubeGuard.Cluster.Rules.KUBE3020ImageWithoutSbomRule>;

namespace KubeGuard.Cluster.Tests.Rules.KUBE30xx;

public sealed class KUBE3020ImageWithoutSbomTests
{
    [Fact]
    public void Reports_an_image_without_a_document() => Verify.VerifyMessage(
        Pod("{|KUBE3020:other|}"), "Image 'other' has no bill of materials among ImageSbom, so its packages are not checked");

    [Fact]
    public void Places_with_the_same_image_have_a_cause_in_common() =>
        Assert.Equal(["other", "other"], Verify.Verify(Pod("{|KUBE3020:other|}") + "\n---\n" + Pod("{|KUBE3020:other|}")).Select(finding => finding.Cause));

    [Theory]
    [InlineData("clean")]
    [InlineData("high")]
    [InlineData("stale")]
    public void Is_silent_about_an_image_with_a_document(string image) => Verify.Verify(Pod(image));

    private static string Pod(string image) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: api }
        spec: { containers: [ { name: api, image: {{image}} } ] }
        """;
}
