using Verify = KubeGuard.Cluster.Tests.SetRuleVerifier<KubeGuard.Cluster.Rules.KUBE2203PeerNamespaceSelectorMatchesNothingRule>;

namespace KubeGuard.Cluster.Tests.Rules;

public sealed class KUBE2203PeerNamespaceSelectorMatchesNothingTests
{
    private static string Policy(string peer) => $$"""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: { name: api, namespace: shop }
        spec:
          podSelector: {}
          ingress: [{ from: [{ {{peer}} }] }]
        """;

    private const string Office = """

        ---
        apiVersion: v1
        kind: Namespace
        metadata: { name: office, labels: { team: office } }
        ---
        apiVersion: v1
        kind: Namespace
        metadata: { name: shop }
        ---
        apiVersion: v1
        kind: Pod
        metadata: { name: web, namespace: office, labels: { app: web } }
        ---
        apiVersion: v1
        kind: Pod
        metadata: { name: api, namespace: shop, labels: { app: api } }
        """;

    [Theory]
    [InlineData("{|KUBE2203:namespaceSelector|}: { matchLabels: { kubernetes.io/metadata.name: bank } }")]
    [InlineData("{|KUBE2203:namespaceSelector|}: { matchLabels: { kubernetes.io/metadata.name: bank } }, podSelector: {}")]
    [InlineData("{|KUBE2203:namespaceSelector|}: { matchLabels: { kubernetes.io/metadata.name: office, team: bank } }")]
    public void Reports_a_selector_that_no_namespace_of_the_set_has(string peer) => Verify.Verify(Policy(peer) + Office);

    [Theory]
    [InlineData("namespaceSelector: {}")]
    [InlineData("namespaceSelector: { matchLabels: { team: office } }")]
    [InlineData("namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: kube-system } }")]
    [InlineData("namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: shop } }")]
    [InlineData("namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: '{{ .Values.ns }}' } }")]
    [InlineData("namespaceSelector: '{{ .Values.ns }}'")]
    public void Is_silent_where_a_namespace_may_be_selected(string peer) => Verify.Verify(Policy(peer) + Office);

    [Fact]
    public void Knows_no_labels_of_a_namespace_that_objects_only_name() => Verify.Verify(Policy("namespaceSelector: { matchLabels: { team: bank } }") + Office);

    [Fact]
    public void Is_silent_where_a_workload_names_no_namespace() => Verify.Verify(
        Policy("namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: bank } }") + Office.Replace("name: web, namespace: office", "name: web"));

    [Fact]
    public void Message_names_the_labels() => Verify.VerifyMessage(
        Policy("{|KUBE2203:namespaceSelector|}: { matchLabels: { kubernetes.io/metadata.name: bank } }") + Office,
        "NetworkPolicy 'shop/api' allows traffic with namespaces that do not exist: none in its set matches kubernetes.io/metadata.name=bank");
}
