using Verify = KubeGuard.Cluster.Tests.SetRuleVerifier<KubeGuard.Cluster.Rules.KUBE6104DanglingNetworkPolicyRule>;

namespace KubeGuard.Cluster.Tests.Rules;

public sealed class KUBE6104DanglingNetworkPolicyTests
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

    private static string Policy(string selector) => $$"""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: { name: web, namespace: shop }
        spec:
          podSelector: {{selector}}
        """;

    [Theory]
    [InlineData("{ matchLabels: { app: web } }")]
    [InlineData("{ matchLabels: { app: api, tier: frontend } }")]
    [InlineData("{ matchExpressions: [{ key: app, operator: In, values: [web, shop] }] }")]
    [InlineData("{ matchExpressions: [{ key: app, operator: NotIn, values: [api] }] }")]
    [InlineData("{ matchExpressions: [{ key: tier, operator: DoesNotExist }] }")]
    [InlineData("{ matchLabels: { app: api }, matchExpressions: [{ key: zone, operator: Exists }] }")]
    public void Reports_a_selector_that_no_pod_of_the_namespace_has(string selector) =>
        Verify.Verify(Policy(selector).Replace("podSelector", "{|KUBE6104:podSelector|}") + Api);

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{ matchLabels: {} }")]
    [InlineData("{ matchLabels: { app: api } }")]
    [InlineData("{ matchExpressions: [{ key: app, operator: In, values: [web, api] }] }")]
    [InlineData("{ matchExpressions: [{ key: zone, operator: DoesNotExist }] }")]
    [InlineData("{ matchLabels: { app: '{{ .Values.app }}' } }")]
    [InlineData("{ matchExpressions: [{ key: app, operator: In, values: ['{{ .Values.app }}'] }] }")]
    [InlineData("{ matchExpressions: '{{ .Values.expressions }}' }")]
    public void Is_silent_where_a_pod_may_be_selected(string selector) => Verify.Verify(Policy(selector) + Api);

    [Fact]
    public void Knows_a_pod_without_labels() =>
        Verify.Verify(Policy("{ matchExpressions: [{ key: tier, operator: DoesNotExist }] }") + Api + Api.Replace("{ app: api, tier: backend }", "{}"));

    [Fact]
    public void Is_silent_in_an_open_set_that_shows_no_pod_of_the_namespace() =>
        Verify.Verify(Policy("{ matchLabels: { app: web } }") + Api.Replace("namespace: shop", "namespace: office"));

    [Fact]
    public void Reports_in_a_complete_set_a_namespace_without_pods() =>
        Verify.VerifyComplete(Policy("{ matchLabels: { app: web } }").Replace("podSelector", "{|KUBE6104:podSelector|}"));

    [Fact]
    public void Is_silent_about_the_namespaces_of_Kubernetes_itself() =>
        Verify.VerifyComplete(Policy("{ matchLabels: { k8s-app: kube-dns } }").Replace("namespace: shop", "namespace: kube-system"));

    [Fact]
    public void Option_names_pods_that_others_deploy() =>
        Verify.VerifyComplete(Policy("{ matchLabels: { app: web } }"), ("kubeguard.external_objects", "Pod/shop/*"));

    [Theory]
    [InlineData("{ matchLabels: { app: web } }", "gives its pods the labels app=web")]
    [InlineData("{ matchLabels: { app: web }, matchExpressions: [{ key: zone, operator: NotIn, values: [a, b] }] }", "has pods that match app=web, zone notin (a,b)")]
    public void Message_names_the_labels(string selector, string text) => Verify.VerifyMessage(
        Policy(selector).Replace("podSelector", "{|KUBE6104:podSelector|}") + Api,
        $"NetworkPolicy 'shop/web' selects no pod: no workload of its namespace {text}; correct the selector or the labels");
}
