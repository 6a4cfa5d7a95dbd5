using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6012ReplacementApiUnavailable>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6012ReplacementApiUnavailableTests
{
    [Fact]
    public void Reports_a_deprecated_version_whose_replacement_comes_later()
    {
        var finding = Assert.Single(Verify.Verify(SchemaOf("{|KUBE6012:flowcontrol.apiserver.k8s.io/v1beta2|}"), "1.27"));

        Assert.Equal(
            "FlowSchema 'a' uses 'flowcontrol.apiserver.k8s.io/v1beta2', whose replacement 'flowcontrol.apiserver.k8s.io/v1' comes only with Kubernetes 1.29; plan the change for that upgrade",
            finding.Message);
    }

    [Theory]
    [InlineData("1.25")]
    [InlineData("1.29")]
    public void Is_silent_before_the_deprecation_and_once_the_replacement_is_there(string version) =>
        Verify.Verify(SchemaOf("flowcontrol.apiserver.k8s.io/v1beta2"), version);

    private static string SchemaOf(string apiVersion) => $$"""
        apiVersion: {{apiVersion}}
        kind: FlowSchema
        metadata: { name: a }
        """;
}
