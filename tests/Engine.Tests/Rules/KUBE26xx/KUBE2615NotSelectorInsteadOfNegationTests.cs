using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2615NotSelectorInsteadOfNegation>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2615NotSelectorInsteadOfNegationTests
{
    [Theory]
    [InlineData("spec: { ingress: [{ action: Allow, source: { notSelector: {|KUBE2615:app == 'web'|} } }] }")]
    [InlineData("spec: { egress: [{ action: Allow, destination: { {|KUBE2615:notNets|}: [10.0.0.0/8] } }] }")]
    public void Reports_a_rule_that_only_says_which_peers_it_does_not_allow(string spec) => Verify.Verify(Policy(spec));

    [Theory]
    [InlineData("spec: { ingress: [{ action: Allow, source: { notSelector: app == 'web', selector: all() } }] }")]
    [InlineData("spec: { ingress: [{ action: Allow, source: { notNets: [10.0.0.0/8], nets: [0.0.0.0/0] } }] }")]
    [InlineData("spec: { ingress: [{ action: Allow, source: { selector: app != 'web' } }] }")]
    [InlineData("spec: { ingress: [{ action: Deny, source: { notSelector: app == 'web' } }] }")]
    [InlineData("spec: { ingress: [{ action: Allow, destination: { notSelector: app == 'web' } }] }")]
    [InlineData("spec: { ingress: [{ action: Allow, source: { notSelector: app == 'web', selector: '{{ x }}' } }] }")]
    public void Is_silent_about_rules_that_say_which_they_allow(string spec) => Verify.Verify(Policy(spec));

    [Fact]
    public void Is_silent_about_notSelector_in_a_policy_of_a_namespace() =>
        Verify.Verify(Policy("spec: { ingress: [{ action: Allow, source: { notSelector: app == 'web' } }] }", "NetworkPolicy"));

    [Fact]
    public void Message_names_the_field() => Verify.VerifyMessage(
        Policy("spec: { ingress: [{ action: Allow, source: { notSelector: {|KUBE2615:app == 'web'|} } }] }"),
        "GlobalNetworkPolicy 'p' allows every peer that notSelector does not name, external addresses included; add a selector or nets, or negate inside of selector");

    private static string Policy(string spec, string kind = "GlobalNetworkPolicy") => $$"""
        apiVersion: projectcalico.org/v3
        kind: {{kind}}
        metadata: { name: p }
        {{spec}}
        """;
}
