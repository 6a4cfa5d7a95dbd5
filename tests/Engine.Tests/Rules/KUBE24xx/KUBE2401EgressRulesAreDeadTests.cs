using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2401EgressRulesAreDead>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2401EgressRulesAreDeadTests
{
    [Theory]
    [InlineData("spec: { {|KUBE2401:policyTypes|}: [Ingress], egress: [{ to: [{ podSelector: {} }] }] }")]
    [InlineData("spec: { {|KUBE2401:policyTypes|}: [Egress], ingress: [{}] }")]
    public void Reports_rules_of_a_direction_that_is_not_listed(string spec) => Verify.Verify(Policy(spec));

    [Theory]
    [InlineData("spec: { egress: [{}] }")]
    [InlineData("spec: { policyTypes: [Ingress, Egress], egress: [{}] }")]
    [InlineData("spec: { policyTypes: [Ingress], egress: [] }")]
    [InlineData("spec: { policyTypes: [Ingress, '{{ x }}'], egress: [{}] }")]
    [InlineData("spec: { policyTypes: [Ingress], egress: {{ x }} }")]
    public void Is_silent_about_rules_that_may_have_an_effect(string spec) => Verify.Verify(Policy(spec));

    [Fact]
    public void Message_names_the_policy() => Verify.VerifyMessage(
        Policy("spec: { {|KUBE2401:policyTypes|}: [Ingress], egress: [{}] }"),
        "NetworkPolicy 'shop/p' has egress rules without effect, since policyTypes does not list Egress; add it, or remove the rules");

    [Fact]
    public void Fix_adds_the_type() => Verify.VerifyFix(
        Policy("spec: { {|KUBE2401:policyTypes|}: [Ingress], egress: [{}] }"),
        "Add spec.policyTypes = Egress");

    private static string Policy(string spec) => $"""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {"{ name: p, namespace: shop }"}
        {spec}
        """;
}
