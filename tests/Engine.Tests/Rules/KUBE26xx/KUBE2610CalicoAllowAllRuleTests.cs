using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2610CalicoAllowAllRule>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2610CalicoAllowAllRuleTests
{
    [Theory]
    [InlineData("spec: { ingress: [{ {|KUBE2610:action|}: Allow }] }")]
    [InlineData("spec: { egress: [{ {|KUBE2610:action|}: Allow, destination: {}, source: null, metadata: { annotations: { a: b } } }] }")]
    public void Reports_a_rule_without_conditions(string spec) => Verify.Verify(Policy(spec));

    [Theory]
    [InlineData("spec: { ingress: [{ action: Deny }] }")]
    [InlineData("spec: { ingress: [{ action: Allow, protocol: TCP }] }")]
    [InlineData("spec: { ingress: [{ action: Allow, source: { nets: [10.0.0.0/8] } }] }")]
    [InlineData("spec: { types: [Egress], ingress: [{ action: Allow }] }")]
    [InlineData("spec: { ingress: [{ action: '{{ x }}' }] }")]
    [InlineData("spec: { ingress: [{ action: Allow, source: {{ x }} }] }")]
    public void Is_silent_about_a_rule_that_has_no_effect_or_a_condition(string spec) => Verify.Verify(Policy(spec));

    [Fact]
    public void Message_names_the_policy() => Verify.VerifyMessage(
        Policy("spec: { ingress: [{ {|KUBE2610:action|}: Allow }] }"),
        "NetworkPolicy 'shop/p' allows all ingress by a rule without conditions; name the peers or ports");

    private static string Policy(string spec) => $"""
        apiVersion: projectcalico.org/v3
        kind: NetworkPolicy
        metadata: {"{ name: p, namespace: shop }"}
        {spec}
        """;
}
