using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6037InvalidResourceAmount>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6037InvalidResourceAmountTests
{
    [Theory]
    [InlineData("resources: { limits: { memory: {|KUBE6037:512MB|} } }")]
    [InlineData("resources: { limits: { memory: {|KUBE6037:-1|} } }")]
    [InlineData("resources: { limits: { cpu: {|KUBE6037:half|} } }")]
    [InlineData("resources: { limits: { storage: {|KUBE6037:1Gi|} } }")]
    [InlineData("resources: { limits: { nvidia.com/gpu: {|KUBE6037:0.5|} } }")]
    [InlineData("resources: { requests: { nvidia.com/gpu: {|KUBE6037:1|} } }")]
    [InlineData("resources: { limits: { memory: 1Gi, hugepages-2Mi: {|KUBE6037:3Mi|} } }")]
    [InlineData("{|KUBE6037:resources|}: { limits: { hugepages-2Mi: 4Mi } }")]
    public void Reports_amounts_and_resources_that_are_none(string fields) => Verify.Verify(ContainerWith(fields));

    [Theory]
    [InlineData("resources: { limits: { memory: 1e3, cpu: .5, ephemeral-storage: 1E } }")]
    [InlineData("resources: { limits: { nvidia.com/gpu: 1 } }")]
    [InlineData("resources: { limits: { memory: '{{ .Values.x }}' } }")]
    [InlineData("resources: { limits: { memory: 1Gi, hugepages-2Mi: 4Mi } }")]
    [InlineData("resources: { limits: { kubernetes.io/gpu: 0.5 } }")]
    public void Is_silent_about_quantities_and_the_unknown(string fields) => Verify.Verify(ContainerWith(fields));

    [Fact]
    public void Message_says_why() => Verify.VerifyMessage(
        ContainerWith("resources: { limits: { memory: {|KUBE6037:512MB|} } }"),
        "Container 'a' of Pod 'a' has an invalid amount: '512MB' is no quantity; did you mean '512M'?");

    private static string ContainerWith(string fields) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: a }
        spec: { containers: [{ name: a, image: "a:1", {{fields}} }] }
        """;

    [Theory]
    [InlineData("{ limits: { cpu: {|KUBE6037:-1|} } }", "1.34")]
    [InlineData("{ limits: { memory: 1Gi, hugepages-2Mi: {|KUBE6037:3Mi|} } }", "1.34")]
    [InlineData("{ requests: { memory: 1Gi, hugepages-2Mi: {|KUBE6037:2Mi|} } }", "1.34")]
    [InlineData("{ limits: { disk: {|KUBE6037:1|} } }", "1.34")]
    [InlineData("{ limits: { cpu: -1 } }", "1.33")]
    public void Reports_amounts_of_a_pod(string resources, string version) => Verify.Verify($$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: a }
        spec: { resources: {{resources}}, containers: [{ name: a, image: "a:1" }] }
        """, version);

    [Fact]
    public void Reports_an_overhead_of_what_no_container_has() => Verify.Verify("""
        apiVersion: v1
        kind: Pod
        metadata: { name: a }
        spec: { overhead: { cpu: 10m, disk: {|KUBE6037:1|} }, containers: [{ name: a, image: "a:1" }] }
        """);
}
