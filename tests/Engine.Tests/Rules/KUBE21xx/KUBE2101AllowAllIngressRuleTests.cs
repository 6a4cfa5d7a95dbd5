using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2101AllowAllIngressRule>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2101AllowAllIngressRuleTests
{
    [Theory]
    [InlineData("spec: { podSelector: {}, ingress: [{|KUBE2101:{}|}] }")]
    [InlineData("spec: { ingress: [{ from: [{ podSelector: {} }] }, { {|KUBE2101:from|}: [], ports: null }] }")]
    public void Reports_an_empty_rule(string spec) => Verify.Verify(Policy(spec));

    [Theory]
    [InlineData("spec: { podSelector: {}, ingress: [] }")]
    [InlineData("spec: { policyTypes: [Egress], ingress: [{}] }")]
    [InlineData("spec: { ingress: [{ ports: [{ port: 80 }] }] }")]
    [InlineData("spec: { ingress: [{ from: [{ podSelector: {} }] }] }")]
    [InlineData("spec: { ingress: [{ from: {{ x }} }] }")]
    [InlineData("spec: { ingress: ['{{ x }}'] }")]
    [InlineData("spec: { policyTypes: ['{{ x }}'], ingress: [{}] }")]
    public void Is_silent_about_a_rule_that_has_no_effect_or_a_condition(string spec) => Verify.Verify(Policy(spec));

    [Fact]
    public void Message_names_the_policy() => Verify.VerifyMessage(
        Policy("spec: { ingress: [{|KUBE2101:{}|}] }"),
        "NetworkPolicy 'shop/p' allows all ingress by a rule without peers and ports; name the peers, or leave the rule out to deny all");

    private static string Policy(string spec) => $"""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {"{ name: p, namespace: shop }"}
        {spec}
        """;
}
