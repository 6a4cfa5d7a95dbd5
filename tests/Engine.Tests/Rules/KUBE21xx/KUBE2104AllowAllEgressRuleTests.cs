using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2104AllowAllEgressRule>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2104AllowAllEgressRuleTests
{
    [Theory]
    [InlineData("spec: { podSelector: {}, egress: [{|KUBE2104:{}|}] }")]
    [InlineData("spec: { policyTypes: [Egress], egress: [{ {|KUBE2104:to|}: [], ports: [] }] }")]
    public void Reports_an_empty_rule(string spec) => Verify.Verify(Policy(spec));

    [Theory]
    [InlineData("spec: { policyTypes: [Ingress], egress: [{}] }")]
    [InlineData("spec: { egress: [{ ports: [{ port: 80 }] }] }")]
    [InlineData("spec: { egress: [{ to: [{ podSelector: {} }] }] }")]
    [InlineData("spec: { policyTypes: [Egress], egress: [{ to: {{ x }} }] }")]
    public void Is_silent_about_a_rule_that_has_no_effect_or_a_condition(string spec) => Verify.Verify(Policy(spec));

    [Fact]
    public void Message_names_the_policy() => Verify.VerifyMessage(
        Policy("spec: { egress: [{|KUBE2104:{}|}] }"),
        "NetworkPolicy 'shop/p' allows all egress by a rule without peers and ports; name the peers, or leave the rule out to deny all");

    private static string Policy(string spec) => $"""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {"{ name: p, namespace: shop }"}
        {spec}
        """;
}
