using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2406EmptyRuleVsEmptyList>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2406EmptyRuleVsEmptyListTests
{
    [Theory]
    [InlineData("deny-all", "spec: { {|KUBE2406:ingress|}: [{}] }")]
    [InlineData("deny-egress", "spec: { policyTypes: [Egress], {|KUBE2406:egress|}: [{}] }")]
    [InlineData("isolate.db", "spec: { {|KUBE2406:ingress|}: [{}] }")]
    [InlineData("allow-web", "spec: { {|KUBE2406:ingress|}: [] }")]
    [InlineData("allow-egress", "spec: { policyTypes: [Egress], {|KUBE2406:egress|}: [] }")]
    public void Reports_a_policy_that_does_the_opposite_of_its_name(string name, string spec) => Verify.Verify(Policy(spec, name));

    [Theory]
    [InlineData("deny-all", "spec: { ingress: [] }")]
    [InlineData("allow-all", "spec: { ingress: [{}] }")]
    [InlineData("blockchain", "spec: { ingress: [{}] }")]
    [InlineData("deny-all-but-allow-web", "spec: { ingress: [{}] }")]
    [InlineData("deny-egress", "spec: { ingress: [{}], egress: [{ ports: [{ port: 53 }] }] }")]
    [InlineData("deny-outside", "spec: { policyTypes: [Ingress, Egress], ingress: [{}] }")]
    [InlineData("allow-names", "spec: { ingress: [], egress: [{ ports: [{ port: 53 }] }] }")]
    [InlineData("deny-all", "spec: { policyTypes: '{{ x }}', ingress: [{}] }")]
    public void Is_silent_about_a_policy_that_its_name_fits(string name, string spec) => Verify.Verify(Policy(spec, name));

    [Fact]
    public void Message_tells_the_two_apart() => Verify.VerifyMessage(
        Policy("spec: { {|KUBE2406:ingress|}: [{}] }", "deny-all"),
        "NetworkPolicy 'shop/deny-all' allows all ingress although its name says otherwise: an empty rule allows everything, and an empty list nothing");

    private static string Policy(string spec, string name = "p") => $$"""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: { name: {{name}}, namespace: shop }
        {{spec}}
        """;
}
