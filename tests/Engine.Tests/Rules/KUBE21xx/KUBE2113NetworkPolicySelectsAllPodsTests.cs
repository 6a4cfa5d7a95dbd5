using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2113NetworkPolicySelectsAllPods>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2113NetworkPolicySelectsAllPodsTests
{
    [Theory]
    [InlineData("spec: { {|KUBE2113:podSelector|}: {}, ingress: [{ from: [{ podSelector: {} }] }] }")]
    [InlineData("{|KUBE2113:spec|}: { egress: [{ ports: [{ port: 53 }] }] }")]
    public void Reports_a_policy_with_rules_for_every_pod(string spec) => Verify.Verify(Policy(spec));

    [Theory]
    [InlineData("spec: { podSelector: {}, policyTypes: [Ingress] }")]
    [InlineData("spec: { podSelector: { matchLabels: { app: web } }, ingress: [{}] }")]
    [InlineData("spec: { podSelector: '{{ x }}', ingress: [{}] }")]
    public void Is_silent_about_other_policies(string spec) => Verify.Verify(Policy(spec));

    [Fact]
    public void Message_names_the_directions() => Verify.VerifyMessage(
        Policy("spec: { {|KUBE2113:podSelector|}: {}, ingress: [{}], egress: [{}] }"),
        "NetworkPolicy 'shop/p' has rules for ingress and egress and selects every pod of its namespace; select the pods that need what they allow");

    private static string Policy(string spec, string name = "p") => $$"""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: { name: {{name}}, namespace: shop }
        {{spec}}
        """;
}
