using Verify = KubeGuard.Cluster.Tests.SetRuleVerifier<KubeGuard.Cluster.Rules.KUBE6105DanglingNetworkPolicyPeerRule>;

namespace KubeGuard.Cluster.Tests.Rules;

public sealed class KUBE6105DanglingNetworkPolicyPeerTests
{
    private const string Api = """

        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: api, namespace: shop }
        spec:
          selector: { matchLabels: { app: api } }
          template:
            metadata: { labels: { app: api, tier: backend } }
            spec: { containers: [{ name: api }] }
        """;

    private static string Policy(string rules) => $$"""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: { name: api, namespace: shop }
        spec:
          podSelector: {}
          {{rules}}
        """;

    [Theory]
    [InlineData("ingress: [{ from: [{ {|KUBE6105:podSelector|}: { matchLabels: { app: web } } }] }]")]
    [InlineData("egress: [{ to: [{ podSelector: { matchLabels: { app: api } } }, { {|KUBE6105:podSelector|}: { matchLabels: { app: web } } }] }]")]
    [InlineData("egress: [{}, { ports: [{ port: 53 }], to: [{ {|KUBE6105:podSelector|}: { matchExpressions: [{ key: zone, operator: Exists }] } }] }]")]
    public void Reports_a_peer_that_no_pod_of_the_namespace_is(string rules) => Verify.Verify(Policy(rules) + Api);

    [Theory]
    [InlineData("ingress: [{ from: [{ podSelector: {} }] }]")]
    [InlineData("ingress: [{ from: [{ podSelector: { matchLabels: { app: api } } }] }]")]
    [InlineData("ingress: [{ from: [{ podSelector: { matchLabels: { app: web } }, namespaceSelector: {} }] }]")]
    [InlineData("ingress: [{ from: [{ podSelector: { matchLabels: { app: web } }, namespaceSelector: '{{ .Values.namespaces }}' }] }]")]
    [InlineData("ingress: [{ from: [{ podSelector: { matchLabels: { app: '{{ .Values.app }}' } } }] }]")]
    [InlineData("ingress: [{ from: [{ ipBlock: { cidr: 10.0.0.0/8 } }, '{{ .Values.peer }}'] }]")]
    public void Is_silent_where_the_peer_may_be_a_pod(string rules) => Verify.Verify(Policy(rules) + Api);

    [Fact]
    public void Is_silent_in_an_open_set_that_shows_no_pod_of_the_namespace() =>
        Verify.Verify(Policy("ingress: [{ from: [{ podSelector: { matchLabels: { app: web } } }] }]") + Api.Replace("namespace: shop", "namespace: office"));

    [Fact]
    public void Reports_in_a_complete_set_a_namespace_without_pods() =>
        Verify.VerifyComplete(Policy("ingress: [{ from: [{ {|KUBE6105:podSelector|}: { matchLabels: { app: web } } }] }]"));

    [Fact]
    public void Option_names_pods_that_others_deploy() =>
        Verify.VerifyComplete(Policy("ingress: [{ from: [{ podSelector: { matchLabels: { app: web } } }] }]"), ("kubeguard.external_objects", "Pod/shop"));

    [Fact]
    public void Message_names_the_labels() => Verify.VerifyMessage(
        Policy("ingress: [{ from: [{ {|KUBE6105:podSelector|}: { matchLabels: { app: web } } }] }]") + Api,
        "NetworkPolicy 'shop/api' allows traffic with pods that do not exist: no workload of its namespace gives its pods the labels app=web; correct the selector or the labels");
}
