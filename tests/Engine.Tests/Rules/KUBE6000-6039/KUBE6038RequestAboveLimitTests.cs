using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6038RequestAboveLimit>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6038RequestAboveLimitTests
{
    [Theory]
    [InlineData("resources: { requests: { memory: {|KUBE6038:1Gi|} }, limits: { memory: 1G } }")]
    [InlineData("resources: { requests: { cpu: {|KUBE6038:1.5|} }, limits: { cpu: 1000m } }")]
    [InlineData("resources: { requests: { nvidia.com/gpu: {|KUBE6038:1|} }, limits: { nvidia.com/gpu: 2 } }")]
    [InlineData("resources: { requests: { memory: 1Mi, hugepages-2Mi: {|KUBE6038:2Mi|} }, limits: { hugepages-2Mi: 4Mi } }")]
    public void Reports_a_request_above_its_limit(string fields) => Verify.Verify(ContainerWith(fields));

    [Theory]
    [InlineData("resources: { requests: { cpu: 700m }, limits: { cpu: 0.7 } }")]
    [InlineData("resources: { requests: { cpu: 1 } }")]
    [InlineData("resources: { requests: { cpu: '{{ .Values.x }}' }, limits: { cpu: 1 } }")]
    [InlineData("resources: { requests: { cpu: 1 }, limits: { cpu: 2 } }")]
    public void Is_silent_about_requests_within_limits_and_the_unknown(string fields) => Verify.Verify(ContainerWith(fields));

    [Fact]
    public void Message_says_why() => Verify.VerifyMessage(
        ContainerWith("resources: { requests: { memory: {|KUBE6038:1Gi|} }, limits: { memory: 1G } }"),
        "Container 'a' of Pod 'a' requests more than it may use: the request of 1Gi memory is greater than the limit of 1G");

    private static string ContainerWith(string fields) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: a }
        spec: { containers: [{ name: a, image: "a:1", {{fields}} }] }
        """;
}
