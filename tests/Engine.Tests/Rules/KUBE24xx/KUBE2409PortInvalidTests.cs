using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2409PortInvalid>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2409PortInvalidTests
{
    [Theory]
    [InlineData("spec: { ingress: [{ ports: [{ port: {|KUBE2409:0|} }] }] }")]
    [InlineData("spec: { ingress: [{ ports: [{ port: {|KUBE2409:HTTP|} }] }] }")]
    [InlineData("spec: { ingress: [{ ports: [{ protocol: {|KUBE2409:tcp|}, port: 80 }] }] }")]
    [InlineData("spec: { egress: [{ ports: [{ port: 90, endPort: {|KUBE2409:80|} }] }] }")]
    public void Reports_a_port_that_is_none(string spec) => Verify.Verify(Policy(spec));

    [Theory]
    [InlineData("spec: { ingress: [{ ports: [{ port: 80, endPort: 90 }, { port: http }, { protocol: SCTP }] }] }")]
    [InlineData("spec: { ingress: [{ ports: [{ port: '{{ x }}', endPort: 80 }] }] }")]
    public void Is_silent_about_valid_and_unknown_ports(string spec) => Verify.Verify(Policy(spec));

    [Fact]
    public void Message_names_the_policy() => Verify.VerifyMessage(
        Policy("spec: { ingress: [{ ports: [{ port: {|KUBE2409:70000|} }] }] }"),
        "NetworkPolicy 'shop/p' has an invalid port: 70000 is no port; ports are 1 to 65535");

    private static string Policy(string spec) => $"""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {"{ name: p, namespace: shop }"}
        {spec}
        """;
}
