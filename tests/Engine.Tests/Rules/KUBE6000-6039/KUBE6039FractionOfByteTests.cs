using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6039FractionOfByte>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6039FractionOfByteTests
{
    [Theory]
    [InlineData("resources: { requests: { memory: {|KUBE6039:400m|} } }")]
    [InlineData("resources: { limits: { ephemeral-storage: {|KUBE6039:0.5|} } }")]
    public void Reports_a_fraction_of_a_byte(string fields) => Verify.Verify(ContainerWith(fields));

    [Theory]
    [InlineData("resources: { requests: { memory: 400M, cpu: 400m } }")]
    [InlineData("resources: { requests: { memory: 1000m } }")]
    [InlineData("resources: { requests: { memory: 1.5Ki } }")]
    [InlineData("resources: { requests: { memory: '{{ .Values.x }}' } }")]
    public void Is_silent_about_whole_bytes_and_the_unknown(string fields) => Verify.Verify(ContainerWith(fields));

    [Fact]
    public void Message_says_why() => Verify.VerifyMessage(
        ContainerWith("resources: { requests: { memory: {|KUBE6039:400m|} } }"),
        "Container 'a' of Pod 'a' asks for a fraction of a byte: 400m memory is 0.4 bytes; m is a thousandth, Mi a mebibyte");

    private static string ContainerWith(string fields) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: a }
        spec: { containers: [{ name: a, image: "a:1", {{fields}} }] }
        """;
}
