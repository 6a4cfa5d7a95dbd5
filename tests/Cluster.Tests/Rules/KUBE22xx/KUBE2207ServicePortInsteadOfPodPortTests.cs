using Verify = KubeGuard.Cluster.Tests.SetRuleVerifier<KubeGuard.Cluster.Rules.KUBE2207ServicePortInsteadOfPodPortRule>;

namespace KubeGuard.Cluster.Tests.Rules;

public sealed class KUBE2207ServicePortInsteadOfPodPortTests
{
    private const string Api = """

        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: api, namespace: shop }
        spec:
          selector: { matchLabels: { app: api } }
          template:
            metadata: { labels: { app: api } }
            spec: { containers: [{ name: api, ports: [{ name: http, containerPort: 8080 }, { containerPort: 53, protocol: UDP }] }] }
        """;

    private static string Policy(string ports, string selector = "{ matchLabels: { app: api } }") => $$"""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: { name: api, namespace: shop }
        spec:
          podSelector: {{selector}}
          ingress: [{ ports: [{{ports}}] }]
        """;

    private static string Service(string ports, string selector = "{ app: api }") => $$"""

        ---
        apiVersion: v1
        kind: Service
        metadata: { name: api, namespace: shop }
        spec: { selector: {{selector}}, ports: [{{ports}}] }
        """;

    [Fact]
    public void Reports_the_port_of_a_service_that_forwards_it() => Verify.Verify(Policy("{ port: {|KUBE2207:80|} }") + Service("{ port: 80, targetPort: 8080 }") + Api);

    [Theory]
    [InlineData("{ port: 80 }, { port: 8080 }", "{ port: 80, targetPort: 8080 }")]
    [InlineData("{ port: 80 }, { port: http }", "{ port: 80, targetPort: 8080 }")]
    [InlineData("{ port: 80 }, '{{ .Values.port }}'", "{ port: 80, targetPort: 8080 }")]
    [InlineData("{ port: 8080 }", "{ port: 80, targetPort: 8080 }")]
    [InlineData("{ port: 80 }", "{ port: 80 }")]
    [InlineData("{ port: 80 }", "{ port: 443, targetPort: 8080 }")]
    [InlineData("{ port: 80 }", "{ port: 80, targetPort: 8080, protocol: UDP }")]
    [InlineData("{ port: 80 }", "{ port: 80, targetPort: '{{ .Values.port }}' }")]
    [InlineData("{ port: 80 }", "{ port: 80, targetPort: http }")]
    public void Is_silent_where_the_port_of_the_pods_may_be_allowed_or_is_the_same(string ports, string service) =>
        Verify.Verify(Policy(ports) + Service(service) + Api);

    [Theory]
    [InlineData("containerPort: 53, protocol: UDP", "containerPort: 80")]
    [InlineData("labels: { app: api }", "labels: { app: '{{ .Values.app }}' }")]
    public void Is_silent_where_a_pod_may_have_the_port_itself(string known, string other) =>
        Verify.Verify(Policy("{ port: 80 }") + Service("{ port: 80, targetPort: 8080 }") + Api.Replace(known, other));

    [Theory]
    [InlineData("{ app: web }")]
    [InlineData("{}")]
    public void Is_silent_about_a_service_for_other_pods(string selector) =>
        Verify.Verify(Policy("{ port: 80 }") + Service("{ port: 80, targetPort: 8080 }", selector) + Api);

    [Fact]
    public void Message_names_the_service_and_the_port_and_points_to_it()
    {
        var finding = Verify.VerifyMessage(
            Policy("{ port: {|KUBE2207:80|} }") + Service("{ port: 80, targetPort: 8080 }") + Api,
            "NetworkPolicy 'shop/api' allows the port of a Service instead of that of its pods: the Service 'api' forwards 80 to 8080, and policies see the port of the pods; allow 8080");
        Assert.Equal("the ports of the service are here", Assert.Single(finding.Related).Message);
    }

    [Theory]
    [InlineData("{ podSelector: { matchLabels: { app: api } } }", "{|KUBE2207:80|}")]
    [InlineData("{ podSelector: { matchLabels: { app: api } } }", "8080")]
    [InlineData("{ namespaceSelector: {}, podSelector: { matchLabels: { app: api } } }", "80")]
    public void Reports_the_port_of_the_service_of_a_peer(string peer, string port) => Verify.Verify(Egress(peer, port) + Service("{ port: 80, targetPort: 8080 }") + Api);

    private static string Egress(string peer, string port) => $$"""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: { name: web, namespace: shop }
        spec:
          podSelector: {}
          policyTypes: [Egress]
          egress: [{ to: [{{peer}}], ports: [{ port: {{port}} }] }]
        """;
}
