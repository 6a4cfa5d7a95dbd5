using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2103EgressToAnyAddress>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2103EgressToAnyAddressTests
{
    [Theory]
    [InlineData("spec: { egress: [{ to: [{ ipBlock: { cidr: {|KUBE2103:0.0.0.0/0|} } }] }] }")]
    [InlineData("spec: { egress: [{ {|KUBE2103:ports|}: [{ port: 443 }] }] }")]
    [InlineData("spec: { egress: [{ {|KUBE2103:to|}: [], ports: [{ port: 53, protocol: UDP }, { port: 443 }] }] }")]
    public void Reports_rules_for_all_addresses(string spec) => Verify.Verify(Policy(spec));

    [Theory]
    [InlineData("spec: { egress: [{}] }")]
    [InlineData("spec: { egress: [{ ports: [{ port: 53, protocol: UDP }, { port: 53 }] }] }")]
    [InlineData("spec: { egress: [{ to: [{ ipBlock: { cidr: 0.0.0.0/0 } }], ports: [{ port: 53, protocol: UDP }] }] }")]
    [InlineData("spec: { egress: [{ to: [{ namespaceSelector: {} }] }] }")]
    [InlineData("spec: { policyTypes: [Ingress], egress: [{ ports: [{ port: 443 }] }] }")]
    [InlineData("spec: { egress: [{ to: {{ x }}, ports: [{ port: 443 }] }] }")]
    public void Is_silent_about_other_rules_and_about_names(string spec) => Verify.Verify(Policy(spec));

    [Fact]
    public void Message_names_the_policy() => Verify.VerifyMessage(
        Policy("spec: { egress: [{ {|KUBE2103:ports|}: [{ port: 443 }] }] }"),
        "NetworkPolicy 'shop/p' allows egress to every pod and address; name the peers that are needed");

    private static string Policy(string spec) => $"""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {"{ name: p, namespace: shop }"}
        {spec}
        """;
}
