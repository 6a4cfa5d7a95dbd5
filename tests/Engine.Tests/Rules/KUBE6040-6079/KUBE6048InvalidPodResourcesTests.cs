using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6048InvalidPodResources>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6048InvalidPodResourcesTests
{
    [Theory]
    [InlineData("resources: { requests: { cpu: {|KUBE6048:1|} } }, containers: [{ name: a, image: 'a:1', resources: { requests: { cpu: 2 } } }]")]
    [InlineData("resources: { requests: { cpu: {|KUBE6048:2|} }, limits: { cpu: 1 } }, containers: [{ name: a, image: 'a:1', resources: { requests: { cpu: 1 } } }]")]
    [InlineData("resources: { limits: { cpu: {|KUBE6048:1|} } }, containers: [{ name: a, image: 'a:1', resources: { limits: { cpu: 2 } } }]")]
    [InlineData("resources: { requests: { ephemeral-storage: {|KUBE6048:1Gi|} } }, containers: [{ name: a, image: 'a:1', resources: { requests: { cpu: 1 } } }]")]
    [InlineData("resources: { {|KUBE6048:claims|}: [{ name: a }] }, containers: [{ name: a, image: 'a:1', resources: { requests: { cpu: 1 } } }]")]
    public void Reports_resources_that_do_not_fit_the_containers(string spec) => Verify.Verify(PodOf(spec));

    [Theory]
    [InlineData("resources: { requests: { cpu: 2 } }, containers: [{ name: a, image: 'a:1', resources: { requests: { cpu: 2 } } }]")]
    [InlineData("resources: { limits: { cpu: 2 } }, containers: [{ name: a, image: 'a:1', resources: { limits: { cpu: 2 } } }]")]
    [InlineData("resources: { requests: { cpu: '{{ .Values.x }}' } }, containers: [{ name: a, image: 'a:1', resources: { requests: { cpu: 2 } } }]")]
    [InlineData("resources: { requests: { cpu: 1 } }, containers: [{ name: a, image: 'a:1', resources: { requests: { cpu: '{{ .Values.x }}' } } }]")]
    public void Is_silent_about_resources_that_fit_and_the_unknown(string spec) => Verify.Verify(PodOf(spec));

    [Fact]
    public void Message_says_why() => Verify.VerifyMessage(
        PodOf("resources: { requests: { cpu: {|KUBE6048:1|} } }, containers: [{ name: a, image: 'a:1', resources: { requests: { cpu: 2 } } }]"),
        "Pod 'a' has invalid resources: the request of cpu is less than the sum of the containers");

    [Fact]
    public void Is_silent_about_versions_without_resources_of_pods() =>
        Verify.Verify(PodOf("resources: { requests: { cpu: 1 } }, containers: [{ name: a, image: 'a:1', resources: { requests: { cpu: 2 } } }]"), "1.33");

    private static string PodOf(string spec) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: a }
        spec: { {{spec}} }
        """;
}
