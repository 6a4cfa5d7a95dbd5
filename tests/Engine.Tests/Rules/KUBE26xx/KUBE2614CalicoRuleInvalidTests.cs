using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2614CalicoRuleInvalid>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2614CalicoRuleInvalidTests
{
    [Theory]
    [InlineData("spec: { ingress: [{ action: {|KUBE2614:allow|} }] }")]
    [InlineData("spec: { ingress: [{ action: Allow, destination: { {|KUBE2614:ports|}: [80] } }] }")]
    [InlineData("spec: { types: [Ingress, {|KUBE2614:Ingress|}] }")]
    public void Reports_a_field_that_is_refused(string spec) => Verify.Verify(Policy(spec));

    [Theory]
    [InlineData("spec: { ingress: [{ action: Allow, protocol: TCP, destination: { ports: [80, http, '90:99'] } }] }")]
    [InlineData("spec: { ingress: [{ action: '{{ x }}', protocol: '{{ x }}' }] }")]
    public void Is_silent_about_valid_and_unknown_fields(string spec) => Verify.Verify(Policy(spec));

    [Fact]
    public void Message_names_the_policy() => Verify.VerifyMessage(
        Policy("spec: { ingress: [{ action: Allow, destination: { {|KUBE2614:ports|}: [80] } }] }"),
        "NetworkPolicy 'shop/p' is refused by Calico: numbers of ports need the protocol TCP, UDP or SCTP");

    private static string Policy(string spec) => $"""
        apiVersion: projectcalico.org/v3
        kind: NetworkPolicy
        metadata: {"{ name: p, namespace: shop }"}
        {spec}
        """;
}
