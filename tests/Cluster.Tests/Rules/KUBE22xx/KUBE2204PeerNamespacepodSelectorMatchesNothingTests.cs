using Verify = KubeGuard.Cluster.Tests.SetRuleVerifier<KubeGuard.Cluster.Rules.KUBE2204PeerNamespacepodSelectorMatchesNothingRule>;

namespace KubeGuard.Cluster.Tests.Rules;

public sealed class KUBE2204PeerNamespacepodSelectorMatchesNothingTests
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
    [InlineData("namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: office } }, {|KUBE2204:podSelector|}: { matchLabels: { app: api } }")]
    [InlineData("namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: office } }, {|KUBE2204:podSelector|}: { matchExpressions: [{ key: app, operator: DoesNotExist }] }")]
    public void Reports_pods_that_are_not_in_the_namespaces(string peer) => Verify.Verify(Policy(peer) + Office);

    [Theory]
    [InlineData("namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: office } }, podSelector: { matchLabels: { app: web } }")]
    [InlineData("namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: office } }, podSelector: {}")]
    [InlineData("namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: bank } }, podSelector: { matchLabels: { app: api } }")]
    [InlineData("namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: kube-system } }, podSelector: { matchLabels: { k8s-app: kube-dns } }")]
    [InlineData("namespaceSelector: {}, podSelector: { matchLabels: { k8s-app: kube-dns } }")]
    [InlineData("podSelector: { matchLabels: { app: web } }")]
    [InlineData("namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: office } }, podSelector: { matchLabels: { app: '{{ .Values.app }}' } }")]
    public void Is_silent_where_a_pod_may_be_selected(string peer) => Verify.VerifyComplete(Policy(peer) + Office);

    [Fact]
    public void Is_silent_in_an_open_set_that_shows_no_pod_of_the_namespace() => Verify.Verify(
        Policy("namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: office } }, podSelector: { matchLabels: { app: api } }")
            + Office.Replace("name: web, namespace: office", "name: web, namespace: shop"));

    [Fact]
    public void Message_names_the_labels() => Verify.VerifyMessage(
        Policy("namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: office } }, {|KUBE2204:podSelector|}: { matchLabels: { app: api } }") + Office,
        "NetworkPolicy 'shop/api' allows traffic with pods that do not exist: no workload of the namespaces that it selects has pods that match app=api");
}
