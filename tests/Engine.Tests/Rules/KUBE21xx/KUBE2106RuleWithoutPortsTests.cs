using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2106RuleWithoutPorts>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2106RuleWithoutPortsTests
{
    [Theory]
    [InlineData("spec: { ingress: [{ {|KUBE2106:from|}: [{ podSelector: {} }] }] }")]
    [InlineData("spec: { egress: [{ {|KUBE2106:to|}: [{ podSelector: {} }], ports: [] }] }")]
    public void Reports_a_rule_with_peers_and_without_ports(string spec) => Verify.Verify(Policy(spec));

    [Theory]
    [InlineData("spec: { ingress: [{ from: [{ podSelector: {} }], ports: [{ port: 80 }] }] }")]
    [InlineData("spec: { ingress: [{}] }")]
    [InlineData("spec: { policyTypes: [Egress], ingress: [{ from: [{ podSelector: {} }] }] }")]
    public void Is_silent_about_other_rules(string spec) => Verify.Verify(Policy(spec));

    [Fact]
    public void Is_silent_where_the_ports_are_not_known() => Verify.Verify(Policy("spec: { ingress: [{ from: [{ podSelector: {} }], ports: '{{ x }}' }] }"));

    [Fact]
    public void Message_names_the_direction() => Verify.VerifyMessage(
        Policy("spec: { ingress: [{ {|KUBE2106:from|}: [{ podSelector: {} }] }] }"),
        "NetworkPolicy 'shop/p' allows every port of TCP, UDP and SCTP by a rule for ingress without ports; list the ports that are needed");

    private static string Policy(string spec, string name = "p") => $$"""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: { name: {{name}}, namespace: shop }
        {{spec}}
        """;
}
