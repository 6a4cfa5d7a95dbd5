using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2405TwoDashesInsteadOfOne>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2405TwoDashesInsteadOfOneTests
{
    [Theory]
    [InlineData("spec: { ingress: [{ from: [{ namespaceSelector: { matchLabels: { team: a } } }, { {|KUBE2405:podSelector|}: { matchLabels: { app: web } } }] }] }")]
    [InlineData("spec: { egress: [{ to: [{ namespaceSelector: { matchLabels: { team: a } } }, { {|KUBE2405:podSelector|}: { matchLabels: { app: web } } }] }] }")]
    public void Reports_a_selector_of_pods_after_one_of_namespaces(string spec) => Verify.Verify(Policy(spec));

    [Theory]
    [InlineData("spec: { ingress: [{ from: [{ namespaceSelector: { matchLabels: { team: a } }, podSelector: { matchLabels: { app: web } } }] }] }")]
    [InlineData("spec: { ingress: [{ from: [{ namespaceSelector: {} }, { podSelector: { matchLabels: { app: web } } }] }] }")]
    [InlineData("spec: { ingress: [{ from: [{ podSelector: { matchLabels: { app: web } } }, { namespaceSelector: { matchLabels: { team: a } } }] }] }")]
    [InlineData("spec: { ingress: [{ from: [{ namespaceSelector: { matchLabels: { team: a } } }, { podSelector: { matchLabels: { app: web } }, namespaceSelector: {} }] }] }")]
    [InlineData("spec: { ingress: [{ from: [{ namespaceSelector: {{ x }} }, { podSelector: { matchLabels: { app: web } } }] }] }")]
    [InlineData("spec: { policyTypes: [Egress], ingress: [{ from: [{ namespaceSelector: { matchLabels: { team: a } } }, { podSelector: { matchLabels: { app: web } } }] }] }")]
    public void Is_silent_about_peers_that_are_not_meant_together(string spec) => Verify.Verify(Policy(spec));

    [Fact]
    public void Message_names_the_policy() => Verify.VerifyMessage(
        Policy("spec: { ingress: [{ from: [{ namespaceSelector: { matchLabels: { team: a } } }, { {|KUBE2405:podSelector|}: { matchLabels: { app: web } } }] }] }"),
        "NetworkPolicy 'shop/p' names namespaces and pods as two peers, either of which may connect; join them in one if both are meant");

    [Fact]
    public void Fix_joins_them() => Verify.VerifyFix(
        Policy("spec: { ingress: [{ from: [{ namespaceSelector: { matchLabels: { team: a } } }, { {|KUBE2405:podSelector|}: { matchLabels: { app: web } } }] }] }"),
        "Set spec.ingress[0].from[0].podSelector = { matchLabels: { app: web } }",
        "Remove spec.ingress[0].from[1]");

    private static string Policy(string spec) => $"""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {"{ name: p, namespace: shop }"}
        {spec}
        """;
}
