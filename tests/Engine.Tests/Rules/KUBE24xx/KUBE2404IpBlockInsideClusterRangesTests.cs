using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2404IpBlockInsideClusterRanges>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2404IpBlockInsideClusterRangesTests
{
    [Fact]
    public void Is_silent_where_the_blocks_of_the_cluster_are_not_known() => Verify.Verify(Policy("spec: { egress: [{ to: [{ ipBlock: { cidr: 10.1.0.0/16 } }] }] }"));

    [Theory]
    [InlineData("spec: { egress: [{ to: [{ ipBlock: { cidr: {|KUBE2404:10.1.0.0/16|} } }] }] }")]
    [InlineData("spec: { ingress: [{ from: [{ ipBlock: { cidr: {|KUBE2404:10.0.0.0/8|} } }] }] }")]
    public void Reports_a_block_of_pods_or_Services(string spec) => Verify.Verify(Policy(spec), options: ("kubeguard.pod_cidrs", "10.0.0.0/8"));

    [Theory]
    [InlineData("spec: { egress: [{ to: [{ ipBlock: { cidr: 0.0.0.0/0 } }, { ipBlock: { cidr: 192.0.2.0/24 } }, { ipBlock: { cidr: '{{ x }}' } }] }] }")]
    public void Is_silent_about_blocks_that_are_wider_or_elsewhere(string spec) => Verify.Verify(Policy(spec), options: ("kubeguard.service_cidrs", "10.96.0.0/12"));

    [Fact]
    public void Message_says_that_addresses_of_Services_are_translated() => Assert.Equal(
        "NetworkPolicy 'shop/p' names the block 10.96.0.10/32, which is inside the addresses of Services, which are translated before policies apply; select the pods by their labels",
        Assert.Single(Verify.Verify(Policy("spec: { egress: [{ to: [{ ipBlock: { cidr: {|KUBE2404:10.96.0.10/32|} } }] }] }"), options: ("kubeguard.service_cidrs", "10.96.0.0/12"))).Message);

    private static string Policy(string spec, string name = "p") => $$"""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: { name: {{name}}, namespace: shop }
        {{spec}}
        """;
}
