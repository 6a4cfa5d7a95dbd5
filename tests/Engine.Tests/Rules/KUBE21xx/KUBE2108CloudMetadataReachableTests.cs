using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2108CloudMetadataReachable>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2108CloudMetadataReachableTests
{
    [Theory]
    [InlineData("spec: { egress: [{ to: [{ ipBlock: { cidr: {|KUBE2108:0.0.0.0/0|} } }] }] }")]
    [InlineData("spec: { egress: [{ to: [{ ipBlock: { cidr: {|KUBE2108:169.254.0.0/16|} } }], ports: [{ port: 80 }] }] }")]
    [InlineData("spec: { egress: [{ to: [{ ipBlock: { cidr: {|KUBE2108:'fd00::/8'|} } }] }] }")]
    [InlineData("spec: { egress: [{ to: [{ ipBlock: { cidr: {|KUBE2108:169.254.169.254/32|} } }] }] }")]
    public void Reports_a_block_with_an_address_of_metadata(string spec) => Verify.Verify(Policy(spec));

    [Theory]
    [InlineData("spec: { egress: [{ to: [{ ipBlock: { cidr: 0.0.0.0/0, except: [169.254.0.0/16, 100.64.0.0/10, 192.0.0.0/24] } }] }] }")]
    [InlineData("spec: { egress: [{ to: [{ ipBlock: { cidr: 0.0.0.0/0 } }], ports: [{ port: 443 }] }] }")]
    [InlineData("spec: { egress: [{ to: [{ ipBlock: { cidr: 10.0.0.0/8 } }] }] }")]
    [InlineData("spec: { policyTypes: [Ingress], egress: [{ to: [{ ipBlock: { cidr: 0.0.0.0/0 } }] }] }")]
    [InlineData("spec: { egress: [{ to: [{ ipBlock: { cidr: 0.0.0.0/0, except: ['{{ x }}'] } }] }] }")]
    public void Is_silent_where_it_is_left_out(string spec) => Verify.Verify(Policy(spec));

    [Fact]
    public void Message_names_the_policy() => Verify.VerifyMessage(
        Policy("spec: { egress: [{ to: [{ ipBlock: { cidr: {|KUBE2108:169.254.169.254/32|} } }] }] }"),
        "NetworkPolicy 'shop/p' lets pods reach the cloud's metadata service at 169.254.169.254, which may give them the credentials of the node; add it to except");

    [Fact]
    public void Fix_adds_the_addresses_to_the_exceptions() => Verify.VerifyFix(
        Policy("spec: { egress: [{ to: [{ ipBlock: { cidr: {|KUBE2108:169.254.0.0/16|}, except: [169.254.1.0/24] } }] }] }"),
        "Add spec.egress[0].to[0].ipBlock.except = 169.254.169.254/32",
        "Add spec.egress[0].to[0].ipBlock.except = 169.254.170.2/32");

    [Fact]
    public void Option_names_the_addresses() => Verify.Verify(
        Policy("spec: { egress: [{ to: [{ ipBlock: { cidr: {|KUBE2108:10.0.0.0/8|} } }, { ipBlock: { cidr: 169.254.0.0/16 } }] }] }"),
        options: ("kubeguard.metadata_addresses", "10.1.2.3"));

    private static string Policy(string spec) => $"""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {"{ name: p, namespace: shop }"}
        {spec}
        """;
}
