using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2105RuleOpenToAllNamespaces>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2105RuleOpenToAllNamespacesTests
{
    [Theory]
    [InlineData("spec: { ingress: [{ from: [{ {|KUBE2105:namespaceSelector|}: {} }] }] }")]
    [InlineData("spec: { ingress: [{ from: [{ {|KUBE2105:namespaceSelector|}: {}, podSelector: {} }] }] }")]
    public void Reports_a_peer_that_is_every_pod(string spec) => Verify.Verify(Policy(spec));

    [Theory]
    [InlineData("spec: { ingress: [{ from: [{ podSelector: {} }] }] }")]
    [InlineData("spec: { ingress: [{ from: [{ namespaceSelector: { matchLabels: { team: a } } }] }] }")]
    [InlineData("spec: { ingress: [{ from: [{ namespaceSelector: {}, podSelector: { matchLabels: { app: web } } }] }] }")]
    [InlineData("spec: { egress: [{ to: [{ namespaceSelector: {} }] }] }")]
    [InlineData("spec: { ingress: [{ from: [{ namespaceSelector: {{ x }} }] }] }")]
    public void Is_silent_about_a_narrower_peer(string spec) => Verify.Verify(Policy(spec));

    [Fact]
    public void Message_names_the_policy() => Verify.VerifyMessage(
        Policy("spec: { ingress: [{ from: [{ {|KUBE2105:namespaceSelector|}: {} }] }] }"),
        "NetworkPolicy 'shop/p' accepts connections from every pod of every namespace; select the namespaces that need access");

    private static string Policy(string spec) => $"""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {"{ name: p, namespace: shop }"}
        {spec}
        """;
}
