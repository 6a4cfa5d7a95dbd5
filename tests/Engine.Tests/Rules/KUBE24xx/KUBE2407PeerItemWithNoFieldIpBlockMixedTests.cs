using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2407PeerItemWithNoFieldIpBlockMixed>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2407PeerItemWithNoFieldIpBlockMixedTests
{
    [Theory]
    [InlineData("spec: { ingress: [{ from: [{|KUBE2407:{}|}] }] }")]
    [InlineData("spec: { egress: [{ to: [{ podSelector: {}, {|KUBE2407:ipBlock|}: { cidr: 10.0.0.0/8 } }] }] }")]
    public void Reports_a_peer_without_one_meaning(string spec) => Verify.Verify(Policy(spec));

    [Theory]
    [InlineData("spec: { ingress: [{ from: [{ podSelector: {} }, { namespaceSelector: {} }, { ipBlock: { cidr: 10.0.0.0/8 } }] }] }")]
    [InlineData("spec: { ingress: [{ from: ['{{ x }}', { podSelector: {{ x }} }] }] }")]
    public void Is_silent_about_other_peers(string spec) => Verify.Verify(Policy(spec));

    [Fact]
    public void Message_names_the_policy() => Verify.VerifyMessage(
        Policy("spec: { ingress: [{ from: [{|KUBE2407:{}|}] }] }"),
        "NetworkPolicy 'shop/p' has a peer that names no pods and no addresses");

    private static string Policy(string spec) => $"""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {"{ name: p, namespace: shop }"}
        {spec}
        """;
}
