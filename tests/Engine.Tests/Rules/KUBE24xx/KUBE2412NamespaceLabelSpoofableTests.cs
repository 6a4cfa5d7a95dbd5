using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE2412NamespaceLabelSpoofable>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE2412NamespaceLabelSpoofableTests
{
    [Theory]
    [InlineData("spec: { ingress: [{ from: [{ {|KUBE2412:namespaceSelector|}: { matchLabels: { team: web } } }] }] }")]
    [InlineData("spec: { egress: [{ to: [{ {|KUBE2412:namespaceSelector|}: { matchExpressions: [{ key: team, operator: Exists }] } }] }] }")]
    public void Reports_a_selector_of_labels_that_owners_can_set(string spec) => Verify.Verify(Policy(spec));

    [Theory]
    [InlineData("spec: { ingress: [{ from: [{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: web } } }] }] }")]
    [InlineData("spec: { ingress: [{ from: [{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: web, team: web } } }] }] }")]
    [InlineData("spec: { ingress: [{ from: [{ namespaceSelector: { matchExpressions: [{ key: kubernetes.io/metadata.name, operator: NotIn, values: [dev] }] } }] }] }")]
    [InlineData("spec: { ingress: [{ from: [{ namespaceSelector: {} }] }] }")]
    public void Is_silent_about_labels_that_the_cluster_sets(string spec) => Verify.Verify(Policy(spec));

    [Theory]
    [InlineData("spec: { ingress: [{ from: [{ namespaceSelector: { matchLabels: '{{ x }}' } }] }] }")]
    [InlineData("spec: { ingress: [{ from: [{ namespaceSelector: { matchLabels: { team: '{{ x }}' } } }] }] }")]
    public void Is_silent_where_the_selector_is_not_known(string spec) => Verify.Verify(Policy(spec));

    [Theory]
    [InlineData("spec: { ingress: [{ from: [{ namespaceSelector: { matchLabels: { team: web } } }] }] }")]
    public void Option_names_trusted_labels(string spec) => Verify.Verify(Policy(spec), options: ("kubeguard.trusted_namespace_labels", "kubernetes.io/metadata.name, team"));

    [Fact]
    public void Message_names_the_label() => Verify.VerifyMessage(
        Policy("spec: { ingress: [{ from: [{ {|KUBE2412:namespaceSelector|}: { matchLabels: { team: web } } }] }] }"),
        "NetworkPolicy 'shop/p' trusts every namespace with the label team, which the owner of a namespace can set; select by kubernetes.io/metadata.name");

    private static string Policy(string spec, string name = "p") => $$"""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: { name: {{name}}, namespace: shop }
        {{spec}}
        """;
}
