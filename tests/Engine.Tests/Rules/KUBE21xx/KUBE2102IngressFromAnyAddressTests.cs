using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2102IngressFromAnyAddress>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2102IngressFromAnyAddressTests
{
    [Theory]
    [InlineData("spec: { ingress: [{ from: [{ ipBlock: { cidr: {|KUBE2102:0.0.0.0/0|} } }] }] }")]
    [InlineData("spec: { ingress: [{ from: [{ ipBlock: { cidr: {|KUBE2102:'::/0'|} } }], ports: [{ port: 443 }] }] }")]
    [InlineData("spec: { ingress: [{ from: [{ ipBlock: { cidr: {|KUBE2102:0.0.0.0/0|}, except: [10.0.0.0/8] } }] }] }")]
    [InlineData("spec: { ingress: [{ {|KUBE2102:from|}: [{ ipBlock: { cidr: 0.0.0.0/1 } }, { ipBlock: { cidr: 128.0.0.0/1 } }] }] }")]
    public void Reports_blocks_of_all_addresses(string spec) => Verify.Verify(Policy(spec));

    [Theory]
    [InlineData("spec: { ingress: [{ from: [{ ipBlock: { cidr: 10.0.0.0/8 } }] }] }")]
    [InlineData("spec: { ingress: [{ from: [{ ipBlock: { cidr: 0.0.0.0/0, except: '{{ x }}' } }] }] }")]
    [InlineData("spec: { ingress: [{ from: [{ ipBlock: { cidr: '{{ x }}' } }] }] }")]
    [InlineData("spec: { policyTypes: [Egress], ingress: [{ from: [{ ipBlock: { cidr: 0.0.0.0/0 } }] }] }")]
    [InlineData("spec: { egress: [{ to: [{ ipBlock: { cidr: 0.0.0.0/0 } }] }] }")]
    public void Is_silent_about_other_blocks(string spec) => Verify.Verify(Policy(spec));

    [Fact]
    public void Message_names_the_policy() => Verify.VerifyMessage(
        Policy("spec: { ingress: [{ from: [{ ipBlock: { cidr: {|KUBE2102:0.0.0.0/0|} } }] }] }"),
        "NetworkPolicy 'shop/p' accepts connections from every IPv4 address; name the blocks that need access");

    [Fact]
    public void A_block_with_exceptions_is_advice_alone() =>
        Assert.True(Assert.Single(Verify.Verify(Policy("spec: { ingress: [{ from: [{ ipBlock: { cidr: {|KUBE2102:0.0.0.0/0|}, except: [10.0.0.0/8] } }] }] }"))).IsAdvice);

    private static string Policy(string spec) => $"""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {"{ name: p, namespace: shop }"}
        {spec}
        """;
}
