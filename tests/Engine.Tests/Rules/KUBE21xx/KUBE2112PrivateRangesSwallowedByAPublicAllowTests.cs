using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2112PrivateRangesSwallowedByAPublicAllow>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2112PrivateRangesSwallowedByAPublicAllowTests
{
    [Theory]
    [InlineData("spec: { egress: [{ to: [{ ipBlock: { cidr: {|KUBE2112:0.0.0.0/0|} } }] }] }")]
    [InlineData("spec: { egress: [{ to: [{ ipBlock: { cidr: {|KUBE2112:0.0.0.0/0|}, except: [10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16] } }] }] }")]
    [InlineData("spec: { egress: [{ to: [{ ipBlock: { cidr: {|KUBE2112:'::/0'|} } }] }] }")]
    public void Reports_a_block_of_all_addresses_with_private_ones(string spec) => Verify.Verify(Policy(spec));

    [Theory]
    [InlineData("spec: { egress: [{ to: [{ ipBlock: { cidr: 0.0.0.0/0, except: [10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 100.64.0.0/10, 169.254.0.0/16] } }] }] }")]
    [InlineData("spec: { egress: [{ to: [{ ipBlock: { cidr: 10.0.0.0/8 } }] }] }")]
    [InlineData("spec: { ingress: [{ from: [{ ipBlock: { cidr: 0.0.0.0/0 } }] }] }")]
    [InlineData("spec: { egress: [{ to: [{ ipBlock: { cidr: 0.0.0.0/0, except: '{{ x }}' } }] }] }")]
    public void Is_silent_where_they_are_left_out(string spec) => Verify.Verify(Policy(spec));

    [Theory]
    [InlineData("spec: { egress: [{ to: [{ ipBlock: { cidr: 0.0.0.0/0, except: [10.0.0.0/8] } }] }] }")]
    public void Option_names_the_networks(string spec) => Verify.Verify(Policy(spec), options: ("kubeguard.private_networks", "10.0.0.0/8"));

    [Fact]
    public void Message_names_the_networks() => Verify.VerifyMessage(
        Policy("spec: { egress: [{ to: [{ ipBlock: { cidr: {|KUBE2112:0.0.0.0/0|}, except: [10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16] } }] }] }"),
        "NetworkPolicy 'shop/p' allows egress to every IPv4 address, and so to the private networks 100.64.0.0/10, 169.254.0.0/16; add them to except, and allow what is needed in them by selectors");

    private static string Policy(string spec, string name = "p") => $$"""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: { name: {{name}}, namespace: shop }
        {{spec}}
        """;
}
